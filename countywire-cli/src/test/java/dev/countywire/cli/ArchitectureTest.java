package dev.countywire.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.countywire.text.TextStage;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// The arrows of ARCHITECTURE.md, kept by a machine.
class ArchitectureTest {
  private static final String ROOT = "dev.countywire.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.countywire");

  @Test
  void theModelKnowsNobody() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "text..",
            ROOT + "runtime..",
            ROOT + "ingest..",
            ROOT + "streams..",
            ROOT + "sink..",
            ROOT + "web..",
            ROOT + "embedded..",
            ROOT + "cli..",
            "org.apache.kafka..",
            "co.elastic..")
        .check(CLASSES);
  }

  @Test
  void theTextChainIsPure() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "text..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka..",
            "co.elastic..",
            "org.slf4j..",
            "java.net.http..",
            "java.nio.file..",
            ROOT + "runtime..",
            ROOT + "ingest..",
            ROOT + "streams..",
            ROOT + "sink..",
            ROOT + "web..",
            ROOT + "embedded..",
            ROOT + "cli..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + "text..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(CLASSES);
  }

  @Test
  void theSinkDoesNotSeeTheTextChain() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "sink..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + "text..", ROOT + "streams..", ROOT + "ingest..")
        .check(CLASSES);
  }

  @Test
  void theProducerDoesNotSeeTheTextChain() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "ingest..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + "text..", ROOT + "streams..", ROOT + "sink..")
        .check(CLASSES);
  }

  @Test
  void thePageOnlyReadsAndKnowsNoServer() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "ingest..",
            ROOT + "streams..",
            ROOT + "sink..",
            ROOT + "embedded..",
            "org.apache.kafka..",
            "co.elastic..")
        .check(CLASSES);
  }

  @Test
  void nobodySeesTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "cli..")
        .check(CLASSES);
  }

  @Test
  void stagesDoNotKnowEachOther() {
    noClasses()
        .that()
        .implement(TextStage.class)
        .should()
        .dependOnClassesThat()
        .implement(TextStage.class)
        .check(CLASSES);
  }

  @Test
  void packagesOfTheTextChainHaveNoCycles() {
    slices().matching(ROOT + "text.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void classesAreNamedForWhatTheyAre() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Impl")
        .check(CLASSES);
  }

  @Test
  void onlyTheEntryReadsTheEnvironment() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "cli.Main")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
  }
}
