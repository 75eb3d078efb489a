package org.cleanclaim.engine.internal.pack;

/** Where rules stand in the files they come from. */
public interface RulePlaces {

  /** Rules compiled beforehand: their files are not at hand. */
  RulePlaces UNKNOWN =
      new RulePlaces() {
        @Override
        public String file(String rule) {
          return "";
        }

        @Override
        public int line(String rule) {
          return 0;
        }
      };

  /** File of the rule of this name; empty when unknown. */
  String file(String rule);

  /** Line the rule begins on, from 1; 0 when unknown. */
  int line(String rule);
}
