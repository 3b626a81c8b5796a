package org.cordee.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.law.rules.CheckingCases;
import org.cordee.law.rules.RuleSet;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.StartupWork;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the rule files by which this product judges, each content once, and judges again by those of an earlier run.
 * Stored files are never changed or removed; the database refuses a change. Uses SQL because several nodes add the same
 * file at once and only INSERT IGNORE lets each of them continue.
 */
@Component
class RuleFiles {

    /**
     * The number of versions kept in memory. Tables are read and parsed once for all runs of a version; there are few
     * versions.
     */
    private static final int VERSIONS_READ = 8;

    private final JdbcClient database;
    private final BusinessClock clock;
    private final ProductJudge today;
    private final Cache<Map<String, String>, CheckingCases> judges =
            Caffeine.newBuilder().maximumSize(VERSIONS_READ).build();

    RuleFiles(JdbcClient database, BusinessClock clock, ProductJudge today) {
        this.database = database;
        this.clock = clock;
        this.today = today;
    }

    /** Stores the present files at each start of each node. Existing files stay. */
    @EventListener(ApplicationReadyEvent.class)
    void keep() {
        StartupWork.run(() -> keep(today.cases().rules()));
    }

    public void keep(RuleSet rules) {
        rules.hashes()
                .forEach((name, sha256) -> database.sql(
                                "INSERT IGNORE INTO rule_file (sha256, name, content, kept_at) VALUES (?, ?, ?, ?)")
                        .params(sha256, name, rules.file(name), Timestamp.from(clock.now()))
                        .update());
    }

    /**
     * Returns the judge of a run: with the files of that run, and with today's file for a table that was added later.
     *
     * @return empty when one of its files was never stored, as for runs before contents were stored
     */
    public Optional<CheckingCases> judge(AssessmentRun run) {
        Map<String, String> files = run.files();
        if (files.equals(today.cases().rules().hashes())) {
            return Optional.of(today.cases());
        }
        CheckingCases known = judges.getIfPresent(files);
        if (known != null) {
            return Optional.of(known);
        }
        Map<String, byte[]> contents = contents(files);
        if (contents.size() < files.size()) {
            return Optional.empty();
        }
        CheckingCases judge = CheckingCases.with(today.cases().rules().with(contents));
        judges.put(files, judge);
        return Optional.of(judge);
    }

    private record File(String sha256, byte[] content) {}

    private Map<String, byte[]> contents(Map<String, String> files) {
        Map<String, byte[]> kept = new HashMap<>();
        database.sql("SELECT sha256, content FROM rule_file WHERE sha256 IN (:hashes)")
                .param("hashes", List.copyOf(files.values()))
                .query((row, number) -> new File(row.getString("sha256"), row.getBytes("content")))
                .list()
                .forEach(file -> kept.put(file.sha256(), file.content()));
        Map<String, byte[]> contents = new HashMap<>();
        files.forEach((name, sha256) -> {
            byte[] content = kept.get(sha256);
            if (content != null) {
                contents.put(name, content);
            }
        });
        return contents;
    }
}
