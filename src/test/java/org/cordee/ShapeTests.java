package org.cordee;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Checks the shape of the code: packages without cycles, few public types, closed entities, whole sentences. */
class ShapeTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cordee");

    private static final int PUBLIC_AT_MOST = 45;

    /** These rooms exist to be used by the others. */
    private static final Set<String> FOR_ALL = Set.of("shared", "law", "feel", "nomenclature", "form");

    /**
     * The directory, the consortium and its consultation are read by nearly every other room; their public types are
     * the ids, states, events and use cases of these rooms. A facade in front of them would only repeat them.
     */
    private static final Map<String, Integer> MORE_ALLOWED = Map.of(
            "organisation",
            58,
            "consortium",
            51,
            "tender",
            48,
            "document",
            52,
            "evidence",
            48,
            "agreement",
            47,
            "coverage",
            50);

    private static final Pattern DOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private static final Pattern FRAGMENT = Pattern.compile(
            "(?i)^(what|whether|whoever|whatever|of|it|those|these|this|that|said|told|heard|held|kept|once|as|so|no"
                    + "|nobody|none|only|neither)\\b.*");

    @Test
    void packagesHaveNoCycleAtAnyDepth() {
        slices().assignedFrom(eachPackage()).should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void fewTypesOfARoomArePublic() {
        Map<String, List<JavaClass>> rooms = PRODUCT.stream()
                .filter(type -> !type.getEnclosingClass().isPresent())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> type.getPackageName().startsWith("org.cordee."))
                .collect(Collectors.groupingBy(ShapeTests::roomOf, TreeMap::new, Collectors.toList()));

        assertThat(rooms).isNotEmpty().allSatisfy((room, types) -> {
            long open = types.stream()
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                    .count();
            int allowed = FOR_ALL.contains(room) ? 100 : MORE_ALLOWED.getOrDefault(room, PUBLIC_AT_MOST);
            assertThat(100 * open / types.size())
                    .as("per cent of the %d types of %s that are public", types.size(), room)
                    .isLessThanOrEqualTo(allowed);
        });
    }

    @Test
    void entitiesHaveNoPublicField() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(MappedSuperclass.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Embeddable.class)
                .should(bePublicAndMutable())
                .check(PRODUCT);
    }

    private static ArchCondition<JavaField> bePublicAndMutable() {
        return ArchCondition.from(DescribedPredicate.describe(
                "be public and not constant",
                field -> field.getModifiers().contains(JavaModifier.PUBLIC)
                        && !field.getModifiers().contains(JavaModifier.STATIC)));
    }

    /** A conversion through java.sql.Date and UTC would lose one day in Paris. */
    @Test
    void storedDaysAreLocalDates() {
        List<String> days = PRODUCT.stream()
                .filter(ShapeTests::isStored)
                .flatMap(type -> type.getFields().stream())
                .filter(ShapeTests::isStoredDay)
                .map(JavaField::getFullName)
                .sorted()
                .toList();
        List<String> converted = PRODUCT.stream()
                .filter(ShapeTests::isStored)
                .flatMap(type -> type.getFields().stream())
                .filter(ShapeTests::isStoredDay)
                .filter(field -> !isLocalDate(field))
                .map(JavaField::getFullName)
                .sorted()
                .toList();

        assertThat(days).isNotEmpty();
        assertThat(converted)
                .as("stored days without @JdbcTypeCode(SqlTypes.LOCAL_DATE)")
                .isEmpty();
    }

    private static boolean isStored(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(MappedSuperclass.class)
                || type.isAnnotatedWith(Embeddable.class);
    }

    /** Tells if a column of the field's own holds a day, or many of them do; a converter writes another type. */
    private static boolean isStoredDay(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.STATIC)
                && !field.isAnnotatedWith(Transient.class)
                && !field.isAnnotatedWith(Convert.class)
                && field.getType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(LocalDate.class));
    }

    private static boolean isLocalDate(JavaField field) {
        return field.isAnnotatedWith(JdbcTypeCode.class)
                && field.getAnnotationOfType(JdbcTypeCode.class).value() == SqlTypes.LOCAL_DATE;
    }

    @Test
    void javadocOpensWithAWholeSentence() throws IOException {
        List<String> fragments;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            fragments = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(ShapeTests::fragments)
                    .toList();
        }

        assertThat(fragments)
                .as("Javadoc that a reader cannot understand without the code")
                .isEmpty();
    }

    private static Stream<String> fragments(Path file) {
        try {
            Matcher docs = DOC.matcher(Files.readString(file));
            return docs.results()
                    .map(doc -> doc.group(1)
                            .replaceAll("(?m)^\\s*\\*\\s?", " ")
                            .replaceAll("\\s+", " ")
                            .strip())
                    .filter(text -> !text.isEmpty() && !text.startsWith("@"))
                    .filter(text -> FRAGMENT.matcher(text).matches() || text.split(" ").length < 4)
                    .map(text -> file.getFileName() + ": " + text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "each package";
            }
        };
    }

    private static String roomOf(JavaClass type) {
        return type.getPackageName().substring("org.cordee.".length()).split("\\.")[0];
    }
}
