package org.cordee.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.Vocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node builds its index, follows the changes, is killed anywhere, and starts again. */
class DirectoryFollowerTests {

    @TempDir
    Path folder;

    private final InventedDirectory directory = new InventedDirectory();
    private final ListedActivityWords words = new ListedActivityWords();

    @Test
    void buildsFromTheTablesAndThenFollows() throws IOException {
        store(1, 2500);
        try (DirectoryFollower follower = follower(folder)) {
            assertThat(total(follower)).as("before the first build is complete").isEmpty();

            level(follower);
            assertThat(total(follower)).contains(2500);

            directory.store(organisation(2501, "Nouvelle Venue"));
            directory.remove(id(7));
            directory.store(organisation(8, "Autre Nom"));
            level(follower);

            assertThat(total(follower)).contains(2500);
            assertThat(found(follower, "nouvelle venue")).containsExactly("Nouvelle Venue");
            assertThat(found(follower, "autre nom")).containsExactly("Autre Nom");
            assertThat(follower.behind()).isZero();
        }
    }

    @Test
    void startsAgainWithoutReadingTheTablesAgain() throws IOException {
        store(1, 1500);
        try (DirectoryFollower first = follower(folder)) {
            level(first);
        }
        directory.store(organisation(1501, "Pendant la Pause"));
        directory.questions = 0;

        try (DirectoryFollower second = follower(folder)) {
            level(second);

            assertThat(total(second)).contains(1501);
            assertThat(directory.questions).as("questions to the database").isLessThan(12);
        }
    }

    /** After each number of steps the files of the node are copied as a kill leaves them, and another node goes on. */
    @Test
    void goesOnAfterAKillAtAnyStep() throws IOException {
        store(1, 45_000);
        for (int killedAfter : List.of(1, 2, 21, 22, 30, 45, 46, 47, 48)) {
            Path dead = folder.resolve("dead-" + killedAfter);
            DirectoryFollower follower = follower(dead);
            for (int step = 0; step < killedAfter; step++) {
                follower.step();
            }
            Path survivor = folder.resolve("survivor-" + killedAfter);
            copy(dead, survivor);
            follower.close();
            directory.store(organisation(3, "Changée " + killedAfter));

            try (DirectoryFollower next = follower(survivor)) {
                level(next);
                assertThat(total(next)).as("killed after %d steps", killedAfter).contains(45_000);
                assertThat(found(next, "changée " + killedAfter)).contains("Changée " + killedAfter);
            }
        }
    }

    @Test
    void readsAgainWhatWasNotIndexedWhenTheDatabaseWentAway() throws IOException {
        store(1, 10);
        try (DirectoryFollower follower = follower(folder)) {
            level(follower);
            directory.store(organisation(11, "Presque Perdue"));
            directory.away = true;

            assertThatThrownBy(follower::step).hasMessage("the database is away");
            directory.away = false;
            level(follower);

            assertThat(found(follower, "presque perdue")).containsExactly("Presque Perdue");
        }
    }

    @Test
    void theOldIndexAnswersWhileANewOneIsBuilt() throws IOException {
        store(1, 3000);
        try (DirectoryFollower first = follower(folder)) {
            level(first);
        }
        directory.store(organisation(3001, "Trop Tard"));
        directory.store(organisation(3002, "Trop Tard Aussi"));
        directory.forgetUpTo(3001);

        try (DirectoryFollower second = follower(folder)) {
            second.step();
            assertThat(total(second)).as("the old index").contains(3000);
            assertThat(second.progress().isRunning()).isTrue();

            level(second);
            assertThat(total(second)).contains(3002);
            assertThat(second.progress().isRunning()).isFalse();
        }
    }

    /** After a restore the numbers begin again from an earlier state: the index of the later state must not answer. */
    @Test
    void doesNotAnswerFromTheIndexOfAnotherDatabase() throws IOException {
        store(1, 100);
        try (DirectoryFollower first = follower(folder)) {
            level(first);
        }
        InventedDirectory restored = new InventedDirectory();
        restored.store(organisation(1, "Ancien Nom"));

        try (DirectoryFollower second = new DirectoryFollower(
                folder, restored, restored.rows(), words, Duration.ofMillis(100), Duration.ofDays(7))) {
            second.step();
            assertThat(second.isServing()).isFalse();
            level(second);
            assertThat(total(second)).contains(1);
        }
    }

    @Test
    void buildsAnewWhenTheFilesAreDamaged() throws IOException {
        store(1, 50);
        try (DirectoryFollower first = follower(folder)) {
            level(first);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.writeString(file, "broken");
            }
        }

        try (DirectoryFollower second = follower(folder)) {
            level(second);
            assertThat(total(second)).contains(50);
        }
    }

    @Test
    void twoNodesOnOneFolderHaveAnIndexEach() throws IOException {
        store(1, 5);
        try (DirectoryFollower first = follower(folder);
                DirectoryFollower second = follower(folder)) {
            level(first);
            level(second);

            assertThat(total(first)).contains(5);
            assertThat(total(second)).contains(5);
        }
    }

    /** A server without changes asks one question at each look. */
    @Test
    void asksOneQuestionWhenNothingChanged() throws IOException {
        store(1, 5);
        try (DirectoryFollower follower = follower(folder)) {
            level(follower);
            directory.questions = 0;

            follower.step();

            assertThat(directory.questions).isEqualTo(1);
        }
    }

    private DirectoryFollower follower(Path place) {
        return new DirectoryFollower(
                place, directory, directory.rows(), words, Duration.ofMillis(100), Duration.ofDays(7));
    }

    private static void level(DirectoryFollower follower) throws IOException {
        while (follower.step()) {
            // Until there is nothing more to do.
        }
    }

    private Optional<Integer> total(DirectoryFollower follower) throws IOException {
        return follower.read(reader -> search().search(reader, SearchCriteria.EVERYTHING, SampleDirectory.TODAY, 0, 1)
                .total());
    }

    private List<String> found(DirectoryFollower follower, String name) throws IOException {
        return follower.read(
                        reader -> search()
                                .search(reader, SearchCriteria.EVERYTHING.withName(name), SampleDirectory.TODAY, 0, 5)
                                .hits()
                                .stream()
                                .map(SearchHit::legalName)
                                .toList())
                .orElseThrow();
    }

    private IndexSearch search() {
        return new IndexSearch(words, Duration.ofSeconds(10));
    }

    private void store(int from, int to) {
        for (int number = from; number <= to; number++) {
            directory.store(organisation(number, "Maison " + number));
        }
    }

    private static UUID id(int number) {
        return new UUID(1, number);
    }

    private static IndexedOrganisation organisation(int number, String name) {
        return new IndexedOrganisation(
                id(number),
                String.format("%09d", number),
                name,
                LegalForm.COMMERCIAL,
                Vocation.ENTERPRISE,
                EnterpriseSize.MICRO,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                false,
                LocalDate.of(2026, 11, 1),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.getFileName().toString().equals("write.lock")) {
                    Files.copy(file, target);
                }
            }
        }
    }
}
