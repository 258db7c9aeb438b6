package io.github.forecast4j.http.json;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A request of the open inference protocol.
 *
 * @param id what the answer repeats, if given
 * @param outputs the names of the tensors that are wanted; none for all
 * @param series the histories
 * @param horizon the steps, if they were asked for
 */
public record KserveRequest(
    @Nullable String id, List<String> outputs, List<SeriesColumns> series, OptionalInt horizon) {}
