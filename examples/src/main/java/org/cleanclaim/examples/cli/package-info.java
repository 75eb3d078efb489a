/** The command line: scrubs claim files, imports official files. */
@NullMarked
package org.cleanclaim.examples.cli;

import org.jspecify.annotations.NullMarked;
