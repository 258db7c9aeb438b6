module consumer {
  requires io.github.forecast4j.models;
}
