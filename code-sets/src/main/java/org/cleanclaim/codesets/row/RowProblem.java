package org.cleanclaim.codesets.row;

/**
 * One row of a file that was not taken.
 *
 * @param file path of the file, with {@code !} before each archive entry
 * @param line physical line (row of the sheet in a workbook), from 1; 0 where unknown
 * @param column field of a delimited file or sheet, character position of a fixed-width file, from
 *     1; 0 where unknown
 * @param reason what is wrong with it
 * @param remedy what a person can do about it
 */
public record RowProblem(String file, long line, int column, String reason, String remedy) {}
