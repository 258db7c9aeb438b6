package io.github.forecast4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The house rules that a compiler does not know. */
@TestInstance(Lifecycle.PER_CLASS)
class ArchitectureTest {

  private static final String ROOT = "io.github.forecast4j";

  /** The packages in order: one may use those before it, never those after it. */
  private static final List<String> ORDER =
      List.of(
          ".series",
          ".csv",
          ".clean",
          ".scale",
          ".window",
          ".encode",
          ".network.kernel",
          ".network.kernel.vector",
          ".network",
          ".metric",
          ".model",
          ".baseline",
          ".interval",
          ".archive",
          "",
          ".backtest",
          ".online");

  private final JavaClasses core = importCore();

  private static JavaClasses importCore() {
    try {
      var source = Forecaster.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPath(Path.of(source));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void core_isFound() {
    assertThat(core.contain(Forecaster.class)).isTrue();
  }

  @Test
  void packages_haveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(core);
  }

  @Test
  void packages_allHaveAPlaceInTheOrder() {
    var names = new TreeSet<String>();
    core.forEach(type -> names.add(type.getPackageName().substring(ROOT.length())));

    assertThat(ORDER).containsAll(names);
  }

  @Test
  void packages_useOnlyThoseBeforeThem() {
    for (int place = 0; place < ORDER.size(); place++) {
      String[] later =
          ORDER.stream().skip(place + 1L).map(name -> ROOT + name).toArray(String[]::new);
      if (later.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(ROOT + ORDER.get(place))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .allowEmptyShould(true)
            .check(core);
      }
    }
  }

  @Test
  void core_knowsNoEngineAndNoServer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.djl..", "io.vertx..")
        .check(core);
  }

  @Test
  void archive_knowsNothingOfForecasting() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".archive")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage(ROOT + "..")
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.resideInAPackage(ROOT + ".archive"))))
        .check(core);
  }

  @Test
  void core_writesToNoStandardStream() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(core);
  }

  @Test
  void packages_areDescribedAndNullMarked() {
    List<String> without =
        core.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(aPackage -> !isNullMarked(aPackage))
            .map(JavaPackage::getName)
            .toList();

    assertThat(without).as("packages without a null-marked package-info").isEmpty();
  }

  private static boolean isNullMarked(JavaPackage aPackage) {
    return aPackage
        .tryGetPackageInfo()
        .map(info -> info.isAnnotatedWith(NullMarked.class))
        .orElse(false);
  }
}
