package org.cordee.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cordee.CordeeTest;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.DirectoryFixture;
import org.cordee.organisation.EditingOrganisations;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.search.ChangeSource.Change;
import org.cordee.organisation.search.ChangeSource.Range;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The index follows the directory of a real database: acts, bulk changes, late commits, removed changes. */
@CordeeTest
class FollowingDirectoryModuleTests extends DirectoryFixture {

    private static final String NUMBERED = "INSERT INTO directory_change (organisation_id) VALUES (?)";

    @Autowired
    FindingOrganisations finding;

    @Autowired
    EditingOrganisations editing;

    @Autowired
    DirectoryFollower follower;

    @Autowired
    ChangeTable changes;

    @Autowired
    SearchIndexHealthIndicator health;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void findsAnOrganisationAtOnceAfterItWasRegisteredAndUnderItsNewNameAfterAChange() {
        String name = "Suivie" + SampleNumbers.unique();
        UUID id = register(name, SampleNumbers.siret(), "76000", "Rouen", InsertionKind.EI, "77310000");

        assertThat(found(name)).containsExactly(id);

        String renamed = "Rebaptisée" + SampleNumbers.unique();
        editing.change(
                coordinator,
                id,
                directory.find(coordinator, id).version(),
                profile(renamed, LegalForm.ASSOCIATION, "77310000"));

        assertThat(found(renamed)).containsExactly(id);
        assertThat(found(name)).isEmpty();
    }

    /** An import writes rows in bulk, and one number for each organisation that it changes. */
    @Test
    void followsRowsThatWereWrittenInBulk() {
        String name = "Masse" + SampleNumbers.unique();
        UUID id = register("Avant " + name, SampleNumbers.siret(), "76000", "Rouen", InsertionKind.NONE, "77310000");

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.update("UPDATE organisation SET legal_name = ? WHERE id = ?", name, id.toString());
            jdbc.update(
                    "INSERT INTO directory_change (organisation_id) SELECT id FROM organisation WHERE id = ?",
                    id.toString());
        });

        assertThat(found(name)).containsExactly(id);
    }

    @Test
    void neverFindsAnOrganisationWhoseDiffusionIsRestricted() {
        String name = "Discrète" + SampleNumbers.unique();
        UUID id = register(name, SampleNumbers.siret(), "76000", "Rouen", InsertionKind.NONE, "77310000");
        assertThat(found(name)).containsExactly(id);

        jdbc.update("UPDATE organisation SET hidden = TRUE WHERE id = ?", id.toString());
        jdbc.update(NUMBERED, id.toString());

        assertThat(found(name)).isEmpty();
    }

    @Test
    void losesNoChangeOfATransactionThatCommitsAfterALaterOne() throws InterruptedException {
        String name = "Tardive" + SampleNumbers.unique();
        UUID slow = register("Avant " + name, SampleNumbers.siret(), "76000", "Rouen", InsertionKind.NONE, "77310000");
        CountDownLatch numbered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread holder = new Thread(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.update("UPDATE organisation SET legal_name = ? WHERE id = ?", name, slow.toString());
            jdbc.update(NUMBERED, slow.toString());
            numbered.countDown();
            awaitRelease(release);
        }));
        holder.start();
        assertThat(numbered.await(10, TimeUnit.SECONDS)).isTrue();

        String later = "Rapide" + SampleNumbers.unique();
        register(later, SampleNumbers.siret(), "76000", "Rouen", InsertionKind.NONE, "77310000");
        assertThat(found(later)).as("the later change does not wait").hasSize(1);
        release.countDown();
        holder.join();

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(found(name)).containsExactly(slow));
    }

    @Test
    void seesByALockThatANumberIsStillOpen() throws InterruptedException {
        CountDownLatch numbered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        long before = changes.last();
        Thread holder = new Thread(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.update(NUMBERED, Ids.next().toString());
            numbered.countDown();
            awaitRelease(release);
            status.setRollbackOnly();
        }));
        holder.start();
        assertThat(numbered.await(10, TimeUnit.SECONDS)).isTrue();
        jdbc.update(NUMBERED, Ids.next().toString());
        List<Change> later = changes.after(before, 10);
        Range missing = new Range(before + 1, later.get(0).number() - 1);

        assertThat(missing.from()).isLessThanOrEqualTo(missing.to());
        assertThat(changes.missingUpTo(changes.last())).contains(missing);
        assertThat(changes.isSettled(missing))
                .as("while the transaction is open")
                .isFalse();
        release.countDown();
        holder.join();

        assertThat(changes.isSettled(missing)).as("after it was undone").isTrue();
        assertThat(changes.within(missing, 10)).isEmpty();
    }

    @Test
    void removesOldChangesAndKeepsTheNewestOne() {
        jdbc.update(NUMBERED, Ids.next().toString());
        jdbc.update(NUMBERED, Ids.next().toString());
        await().until(() -> follower.behind() == 0);
        long newest = changes.last();

        changes.removeOlderThan(Duration.ofSeconds(-60));

        assertThat(changes.last()).isGreaterThanOrEqualTo(newest);
        assertThat(changes.organisationOf(newest - 1)).isNull();
    }

    @Test
    void reportsOnTheHealthPageHowFarItIsBehind() {
        jdbc.update(NUMBERED, Ids.next().toString());
        await().atMost(Duration.ofSeconds(5)).until(() -> follower.behind() == 0);

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails())
                .containsEntry("searchable", true)
                .containsEntry("secondsBehind", 0L);
    }

    private List<UUID> found(String name) {
        return finding.search(reader, SearchCriteria.EVERYTHING.withName(name), 0, 20).hits().stream()
                .map(SearchHit::organisationId)
                .toList();
    }

    private static void awaitRelease(CountDownLatch release) {
        try {
            release.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
