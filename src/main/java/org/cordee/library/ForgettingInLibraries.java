package org.cordee.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cordee.account.PersonalDataErasure;
import org.cordee.account.PersonalDataErasure.ErasedWords;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes entries about people whom nobody reviewed or used for a long time, and proposed entries about which nobody
 * decided. When a person is erased, it deletes the entries about that person in the libraries of its organisations, and
 * replaces its name and address in all others. The replacement is SQL by hand: all texts are searched, none is loaded.
 */
@Component
class ForgettingInLibraries implements PersonalDataErasure {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingInLibraries.class);
    private static final Limit AT_ONCE = Limit.of(100);

    /** The columns with texts that people write. */
    private static final List<String> TEXTS = List.of(
            "title",
            "question",
            "text",
            "buyer",
            "contact_name",
            "contact_email",
            "occupation",
            "issuer",
            "source_name");

    private final LibraryEntries entries;
    private final DeletingEntries deleting;
    private final LibrarySettings settings;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    ForgettingInLibraries(
            LibraryEntries entries,
            DeletingEntries deleting,
            LibrarySettings settings,
            JdbcClient jdbc,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.deleting = deleting;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Deletes a hundred entries of each sort, each in a transaction of its own; the next run takes the others. */
    @Scheduled(fixedDelay = 60, initialDelay = 14, timeUnit = TimeUnit.MINUTES)
    public void forgetOld() {
        LocalDate reviewed = clock.today().minusMonths(settings.personMonths());
        Instant used = reviewed.atStartOfDay(ZoneOffset.UTC).toInstant();
        entries.forgottenPeople(reviewed, used, AT_ONCE).forEach(id -> delete(id, reviewed, used));
        Instant changed = clock.now().minus(settings.proposedDays(), ChronoUnit.DAYS);
        entries.undecided(changed, AT_ONCE).forEach(this::deleteUndecided);
    }

    private void delete(UUID id, LocalDate reviewed, Instant used) {
        transaction.executeWithoutResult(status -> entries.claim(id)
                .filter(entry -> entry.isForgotten(reviewed, used))
                .ifPresent(entry -> deleting.delete(Actor.system(), entry)));
    }

    private void deleteUndecided(UUID id) {
        transaction.executeWithoutResult(status -> entries.claim(id)
                .filter(entry -> entry.state() == LibraryEntryState.PROPOSED)
                .ifPresent(entry -> deleting.delete(Actor.system(), entry)));
    }

    @Override
    public void erase(ErasedPerson traces) {
        if (!traces.name().isBlank() && !traces.organisations().isEmpty()) {
            for (UUID id : entries.aboutPerson(traces.organisations(), traces.name())) {
                entries.claim(id).ifPresent(entry -> deleting.delete(Actor.system(), entry));
            }
        }
        for (String column : TEXTS) {
            traces.words().forEach(words -> replace(column, words));
        }
        jdbc.sql("UPDATE library_entry SET owner_id = NULL WHERE owner_id = ?")
                .param(traces.personId().toString())
                .update();
    }

    private void replace(String column, ErasedWords words) {
        int replaced = jdbc.sql("UPDATE library_entry SET " + column + " = REGEXP_REPLACE(" + column
                        + ", :pattern, '—') WHERE LOCATE(:words, " + column + ") > 0")
                .param("pattern", words.pattern())
                .param("words", words.words())
                .update();
        if (replaced > 0) {
            LOG.info("library words erased column={} entries={}", column, replaced);
        }
    }
}
