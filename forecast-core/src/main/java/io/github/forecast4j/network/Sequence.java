package io.github.forecast4j.network;

import java.util.List;

/** Layers one after the other: each takes what the one before it makes. */
public final class Sequence implements Layer {

  private final List<Layer> layers;

  /**
   * A chain of layers.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Sequence(List<Layer> layers) {
    this.layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a sequence needs at least one layer");
    }
  }

  /** A chain of layers. */
  public static Sequence of(Layer... layers) {
    return new Sequence(List.of(layers));
  }

  /** The layers, first to last. */
  public List<Layer> layers() {
    return layers;
  }

  @Override
  public Shape output(Shape input) {
    Shape shape = input;
    for (Layer layer : layers) {
      shape = layer.output(shape);
    }
    return shape;
  }
}
