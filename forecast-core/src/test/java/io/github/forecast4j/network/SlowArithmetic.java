package io.github.forecast4j.network;

import io.github.forecast4j.network.kernel.FusedMultiplyAdd;

/** Prints whether the instruction was found. */
final class SlowArithmetic {

  private SlowArithmetic() {}

  /** Prints it. */
  public static void main(String[] args) {
    System.out.println(FusedMultiplyAdd.isFast() ? "fast" : "slow");
  }
}
