package dev.countywire.sink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SinkArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.countywire.sink");

  @Test
  void packagesPointOneWay() {
    slices().matching("dev.countywire.(sink..)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyOnePackageKnowsTheHttpClient() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.countywire.sink.http")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("co.elastic..", "org.apache.hc..")
        .check(CLASSES);
  }

  @Test
  void writingAndTheIndexKnowNothingOfKafka() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.countywire.sink.bulk", "dev.countywire.sink.index")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(CLASSES);
  }
}
