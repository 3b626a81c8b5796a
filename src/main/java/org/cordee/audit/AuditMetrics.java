package org.cordee.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.cordee.shared.CachedFigures;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Publishes how many entries wait for their seal, and how many days ago the audit was anchored. */
@Component
class AuditMetrics {

    private static final String UNSEALED = "unsealed";
    private static final String ANCHORED = "anchored";

    private final JdbcTemplate jdbc;
    private final AuditDays days;

    AuditMetrics(MeterRegistry registry, JdbcTemplate jdbc, AuditDays days) {
        this.jdbc = jdbc;
        this.days = days;
        CachedFigures figures = new CachedFigures(Duration.ofSeconds(15), this::read);
        Gauge.builder("cordee.audit.unsealed", figures, all -> all.of(UNSEALED))
                .description("Audit entries that wait for their seal")
                .strongReference(true)
                .register(registry);
        Gauge.builder("cordee.audit.anchor.age.days", figures, all -> all.of(ANCHORED))
                .description("Days since the last day with a head; 1 is normal")
                .strongReference(true)
                .register(registry);
    }

    /** Reads from the index of unsealed entries and from the last head. */
    private Map<String, Number> read() {
        Map<String, Number> found = new HashMap<>();
        found.put(UNSEALED, jdbc.queryForObject("SELECT COUNT(*) FROM audit_entry WHERE seal_no IS NULL", Long.class));
        days.last().ifPresent(day -> found.put(ANCHORED, ChronoUnit.DAYS.between(day, LocalDate.now(ZoneOffset.UTC))));
        return found;
    }
}
