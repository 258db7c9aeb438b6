package io.github.forecast4j;

import io.github.forecast4j.archive.Archive;
import io.github.forecast4j.archive.ArchiveException;
import io.github.forecast4j.archive.Tensor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The contents of a file, asked for by name, kind and shape. Every tensor is given once, so that a
 * small file cannot become a large forecaster.
 */
final class Contents {

  /** An axis of any length. */
  static final int ANY = -1;

  private final Archive archive;
  private final Set<String> given = new HashSet<>();

  Contents(Archive archive) {
    this.archive = archive;
  }

  /** A text of the metadata. */
  String text(String name) {
    return archive
        .metadata(name)
        .orElseThrow(() -> new ArchiveException("metadata '%s' is missing".formatted(name)));
  }

  /** An object of the metadata. */
  Fields object(String name) {
    return Fields.parse(name, text(name));
  }

  /** A whole number of the metadata, 1 at least. */
  int positive(String name) {
    String text = text(name);
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new ArchiveException(
          "metadata '%s' must be a whole number >= 1, was '%s'".formatted(name, text));
    }
    return Integer.parseInt(text);
  }

  /** True if there is a tensor of a name. */
  boolean has(String name) {
    return archive.tensor(name).isPresent();
  }

  /** The shape of a tensor. */
  List<Integer> shape(String name) {
    return find(name).shape();
  }

  /** A tensor of 32-bit numbers. */
  float[] floats(String name, int... shape) {
    return take(name, Tensor.Type.F32, shape).toFloats();
  }

  /** A tensor of 64-bit numbers. */
  double[] doubles(String name, int... shape) {
    return take(name, Tensor.Type.F64, shape).toDoubles();
  }

  /** A tensor of integers. */
  long[] longs(String name, int... shape) {
    return take(name, Tensor.Type.I64, shape).toLongs();
  }

  private Tensor take(String name, Tensor.Type type, int... shape) {
    Tensor tensor = find(name);
    if (tensor.type() != type || !fits(tensor.shape(), shape)) {
      throw new ArchiveException(
          "tensor '%s' must be %s%s, was %s"
              .formatted(name, type, Arrays.toString(shape).replace("-1", "any"), tensor));
    }
    if (!given.add(name)) {
      throw new ArchiveException("tensor '%s' is used twice".formatted(name));
    }
    return tensor;
  }

  private static boolean fits(List<Integer> actual, int... wanted) {
    boolean fits = actual.size() == wanted.length;
    for (int i = 0; fits && i < wanted.length; i++) {
      fits = wanted[i] == ANY || actual.get(i) == wanted[i];
    }
    return fits;
  }

  private Tensor find(String name) {
    return archive
        .tensor(name)
        .orElseThrow(() -> new ArchiveException("tensor '%s' is missing".formatted(name)));
  }
}
