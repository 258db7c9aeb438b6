package io.github.forecast4j.examples.sample;

import java.util.List;

/** The text that lies beside the generated files and says what they are. */
final class SampleReadme {

  private static final String TEXT =
      """
      # Sample data: generated, not measured

      Every number in this folder comes out of a model; no row is taken from, or fitted to, a real
      network. The layout and the columns are those of CESNET-TimeSeries24, so that whatever reads
      the real set reads this one. Scores reached here say that a program works, not how good a
      model is on real traffic: for that get the real set (`data/README.md`).

      Written by the program `sample` of the module `examples`, the same bytes on every machine:

          java -jar examples/target/forecast-examples.jar sample --out data/sample

      | file | what | rows |
      |---|---|---|
      | `institution-0-daily.csv` | a university: many hosts, busy on working days; with `time` | 280 |
      | `ip-daily/1001.csv` | an office: silent at night and on weekends | 280 |
      | `ip-daily/1002.csv` | a hall of residence: busiest when people are at home | 280 |
      | `ip-daily/1003.csv` | a file server: a few visitors, now and then a whole archive | 280 |
      | `ip-daily/1004.csv` | a resolver of names: many small packets, also at night | 280 |
      | `ip-hourly/1001.csv` | the office hour by hour; its days are sums of these | 6718 |
      | `times/times_1_day.csv`, `times_1_hour.csv` | `id_time` to time stamp (UTC) | 280, 6718 |
      | `times/weekends_and_holidays.csv` | days off in an invented country | 91 |

      Habits of the series, each a class of the package `examples.sample`:

      - a daily and a weekly cycle in the local time of Prague; holidays are like weekends
        (`Rhythm`, `Holidays`);
      - slow growth or decline, and a level that wanders over weeks and over hours (`Demand`);
      - large transfers with sizes of a heavy tail (`Bursts`);
      - an outage of the probes from day 225 to day 239, which leaves 40 % (`Outage`);
      - statistics that hang together: flows make packets, bytes and distinct destinations;
        transfers pull the ratios and the duration with them (`Composition`, `Reach`, `Share`).
      """;

  private SampleReadme() {}

  /** The lines of the text. */
  static List<String> lines() {
    return TEXT.lines().toList();
  }
}
