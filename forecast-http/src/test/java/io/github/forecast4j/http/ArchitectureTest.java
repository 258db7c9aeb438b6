package io.github.forecast4j.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class ArchitectureTest {

  private static final String ROOT = "io.github.forecast4j.http";

  /** The packages in order: one may use those before it, never those after it. */
  private static final List<String> ORDER =
      List.of(".error", ".json", ".log", ".serving", ".work", ".security", ".route", "");

  private final JavaClasses http = importHttp();

  private static JavaClasses importHttp() {
    try {
      var source = ForecastServer.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPath(Path.of(source));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void packages_haveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(http);
  }

  @Test
  void packages_useOnlyThoseBeforeThem() {
    assertThat(ORDER)
        .containsAll(
            http.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .distinct()
                .toList());
    for (int place = 0; place < ORDER.size() - 1; place++) {
      String[] later =
          ORDER.stream().skip(place + 1L).map(name -> ROOT + name).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(ROOT + ORDER.get(place))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .check(http);
    }
  }

  @Test
  void service_knowsNoEngineAndNoNetworksThatTrain() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.djl..", "io.github.forecast4j.neural..")
        .check(http);
  }

  @Test
  void packages_areDescribedAndNullMarked() {
    assertThat(
            http.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(aPackage -> !isNullMarked(aPackage))
                .map(JavaPackage::getName))
        .isEmpty();
  }

  private static boolean isNullMarked(JavaPackage aPackage) {
    return aPackage
        .tryGetPackageInfo()
        .map(info -> info.isAnnotatedWith(NullMarked.class))
        .orElse(false);
  }
}
