package io.github.forecast4j.http.json;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Changes JSON values here and there. */
final class Mutations {

  private static final List<String> NAMES =
      List.of(
          "series", "values", "start", "horizon", "rows", "shape", "name", "data", "target",
          "other");

  private final SplittableRandom random;

  Mutations(SplittableRandom random) {
    this.random = random;
  }

  /** A value after a number of changes; it is changed in place where it can be. */
  Object mutate(Object value, int times) {
    Object changed = value;
    for (int i = 0; i < times; i++) {
      changed = change(changed);
    }
    return changed;
  }

  private Object change(Object value) {
    if (random.nextInt(6) > 0 && value instanceof JsonObject object && !object.isEmpty()) {
      return change(object);
    }
    if (random.nextInt(6) > 0 && value instanceof JsonArray array && !array.isEmpty()) {
      return change(array);
    }
    return any();
  }

  private JsonObject change(JsonObject object) {
    List<String> names = new ArrayList<>(object.fieldNames());
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(5)) {
      case 0 -> object.remove(name);
      case 1 -> object.put(NAMES.get(random.nextInt(NAMES.size())), any());
      default -> object.put(name, change(object.getValue(name)));
    }
    return object;
  }

  private JsonArray change(JsonArray array) {
    int place = random.nextInt(array.size());
    switch (random.nextInt(4)) {
      case 0 -> array.remove(place);
      case 1 -> array.add(any());
      default -> array.set(place, change(array.getValue(place)));
    }
    return array;
  }

  private Object any() {
    return switch (random.nextInt(10)) {
      case 0 -> new JsonObject();
      case 1 -> new JsonArray();
      case 2 -> "text";
      case 3 -> random.nextInt(-3, 4);
      case 4 -> random.nextDouble(-2, 2);
      case 5 -> 1e300;
      case 6 -> random.nextBoolean();
      case 7 -> "x".repeat(random.nextInt(300));
      case 8 -> new JsonArray().add(0.5);
      default -> 7;
    };
  }
}
