package evcharging.architecture.bad.cp.engine;

import evcharging.architecture.Breaks;

@Breaks("only mains and commands speak to the terminal")
final class Prints {
  void say(String line) {
    System.out.println(line);
  }
}
