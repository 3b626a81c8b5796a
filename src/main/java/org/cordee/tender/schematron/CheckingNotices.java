package org.cordee.tender.schematron;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.cordee.tender.NoticeFormat;
import org.cordee.tender.ReceivedFiles;
import org.cordee.tender.ReceivedFiles.ReceivedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks received notices by the official rules, one after the other. A check is first reserved in a transaction of its
 * own, then run, then recorded, so that no other node runs it meanwhile. If this node stops in between, another one
 * starts the check again when the lease has ended. All times are machine time.
 */
@Component
class CheckingNotices {

    private static final Logger LOG = LoggerFactory.getLogger(CheckingNotices.class);
    private static final Limit ONE = Limit.of(1);

    private final NoticeChecks checks;
    private final ReceivedFiles files;
    private final ObjectProvider<OfficialRules> rules;
    private final SchematronSettings settings;
    private final TransactionTemplate transaction;

    CheckingNotices(
            NoticeChecks checks,
            ReceivedFiles files,
            ObjectProvider<OfficialRules> rules,
            SchematronSettings settings,
            PlatformTransactionManager transactions) {
        this.checks = checks;
        this.files = files;
        this.rules = rules;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Queues a check for each file of the consultation that has none; repeating it changes nothing. */
    void queue(UUID consultationId) {
        transaction.executeWithoutResult(status -> files.of(consultationId).stream()
                .filter(file -> !checks.existsById(file.noticeRowId()))
                .forEach(file -> checks.save(queued(file))));
    }

    private NoticeCheck queued(ReceivedFile file) {
        NoticeCheck check = new NoticeCheck(file.noticeRowId(), file.consultationId(), Instant.now());
        if (file.format() != NoticeFormat.EFORMS || file.size() > settings.maxBytes()) {
            check.skip(Instant.now());
        }
        return check;
    }

    /**
     * Runs one waiting check.
     *
     * @return false when none waits
     */
    boolean runNext() {
        Optional<UUID> next = reserve();
        return next.isPresent() && runReserved(next.get());
    }

    private boolean runReserved(UUID noticeRowId) {
        try {
            run(noticeRowId);
        } catch (CancellationException stopping) {
            change(noticeRowId, NoticeCheck::release);
            return false;
        } catch (RuntimeException | Error failure) {
            LOG.warn("official rules not run notice={}", noticeRowId, failure);
            change(noticeRowId, check -> check.fail(Instant.now()));
        }
        return true;
    }

    /** Reserves the check that waits longest; a check that failed too often is given up on the way. */
    private Optional<UUID> reserve() {
        return Objects.requireNonNull(transaction.execute(status -> checks.waiting(Instant.now(), ONE).stream()
                .findFirst()
                .map(check -> {
                    check.start(Instant.now(), settings.timeout().plus(Duration.ofMinutes(1)));
                    return checks.save(check).noticeRowId();
                })));
    }

    private void run(UUID noticeRowId) {
        NoticeCheck reserved = checks.findById(noticeRowId).orElseThrow();
        if (reserved.state() != CheckState.RUNNING) {
            return;
        }
        byte[] notice = files.document(noticeRowId);
        String subtype = OfficialRules.subtypeOf(notice);
        if (subtype == null || !OfficialRules.knows(subtype)) {
            change(noticeRowId, check -> check.skip(Instant.now()));
            return;
        }
        Instant end = Instant.now().plus(settings.timeout());
        List<OfficialFinding> findings = rules.getObject().check(notice, subtype, (done, total) -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the official rules took longer than " + settings.timeout());
            }
            change(noticeRowId, check -> check.report(done, total));
        });
        change(noticeRowId, check -> check.complete(subtype, OfficialRules.version(), findings, Instant.now()));
        LOG.info("notice checked notice={} subtype={} failed={}", noticeRowId, subtype, findings.size());
    }

    private void change(UUID noticeRowId, Consumer<NoticeCheck> change) {
        transaction.executeWithoutResult(status -> checks.findById(noticeRowId).ifPresent(check -> {
            change.accept(check);
            checks.save(check);
        }));
    }
}
