package io.github.forecast4j.http.route;

import io.github.forecast4j.http.json.BodyLimits;
import io.github.forecast4j.http.json.SeriesFound;
import io.github.forecast4j.http.json.SeriesWriter;
import io.github.forecast4j.http.serving.CsvText;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BooleanSupplier;

/**
 * The series that the text of a CSV file holds.
 *
 * @param limits how much a text may hold
 */
record SeriesResource(BodyLimits limits) implements BodyResource {

  @Override
  public String mediaType() {
    return "text/csv";
  }

  @Override
  public Reading open(RoutingContext context) {
    CsvParameters parameters = new CsvParameters(context.queryParams());
    CsvText text = new CsvText(parameters.format(), parameters.filling(), limits.values());
    return new OfText(text, parameters);
  }

  /** The body of a request. */
  private record OfText(CsvText text, CsvParameters parameters) implements Reading {

    /** Time stamps take long. */
    private static final double MICROS_OF_A_BYTE = .15;

    @Override
    public double micros(int bytes) {
      return bytes * MICROS_OF_A_BYTE;
    }

    @Override
    public Question read(byte[] body) {
      return new Asked(this, body);
    }
  }

  /** A text, which is read when it is answered: only then it is known to take a while. */
  private static final class Asked implements Question {

    private final OfText reading;
    private final byte[] body;

    Asked(OfText reading, byte[] body) {
      this.reading = reading;
      this.body = body;
    }

    @Override
    public double micros() {
      return reading.micros(body.length);
    }

    @Override
    public byte[] answer(BooleanSupplier abandoned) {
      SeriesFound found = reading.text().read(body);
      reading.parameters().requireUsed(found.series().grid());
      return SeriesWriter.answer(found);
    }
  }
}
