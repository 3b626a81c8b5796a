package org.cordee.booklet;

import jakarta.annotation.PreDestroy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.cordee.account.CallerNetwork;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts how often entries are read: each network of visitors once a day for each entry, on each node. Programs that
 * say in their name that they collect pages do not count. No address is stored: the day's visitors are kept in memory as
 * hashes with a random salt that is drawn anew each day. After a restart a visitor of that day may count twice. Uses SQL
 * because the counts of a minute are added in one statement for each entry.
 */
@Component
public class CountingReads {

    /** Above this number of visits in a day none is counted any more, so that the memory stays small. */
    static final int MOST_VISITS = 200_000;

    /** The words by which search engines, link previews and monitors name themselves. */
    private static final Pattern COLLECTOR =
            Pattern.compile("bot\\b|crawl|spider|slurp|preview|externalhit|embedly", Pattern.CASE_INSENSITIVE);

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    private final Set<Long> seen = new HashSet<>();
    private final byte[] salt = new byte[32];
    private @Nullable LocalDate day;
    private Map<EntryDay, Integer> pending = new HashMap<>();

    CountingReads(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record EntryDay(UUID entryId, LocalDate day) {}

    /**
     * Counts one reader of a public entry; the caller has found it.
     *
     * @param agent the name that the caller's program gives itself; may be empty
     */
    public synchronized void count(UUID entryId, String remoteAddress, String agent) {
        if (COLLECTOR.matcher(agent).find()) {
            return;
        }
        LocalDate today = clock.today();
        if (!today.equals(day)) {
            day = today;
            seen.clear();
            random.nextBytes(salt);
        }
        if (seen.size() < MOST_VISITS && seen.add(visit(entryId, remoteAddress))) {
            pending.merge(new EntryDay(entryId, today), 1, Integer::sum);
        }
    }

    private long visit(UUID entryId, String remoteAddress) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(entryId.toString().getBytes(StandardCharsets.US_ASCII));
            String network = CallerNetwork.of(remoteAddress).text();
            return ByteBuffer.wrap(digest.digest(network.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Adds the counts of the last minute to the stored ones; those of a failed statement are added later. */
    @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    @PreDestroy
    public void store() {
        Map<EntryDay, Integer> counts = taken();
        try {
            counts.entrySet().removeIf(count -> {
                add(count.getKey(), count.getValue());
                return true;
            });
        } finally {
            giveBack(counts);
        }
    }

    private void add(EntryDay read, int readings) {
        jdbc.sql("INSERT INTO booklet_entry_read (entry_id, read_on, readings) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE readings = readings + VALUES(readings)")
                .params(read.entryId(), read.day(), readings)
                .update();
    }

    private synchronized void giveBack(Map<EntryDay, Integer> notStored) {
        notStored.forEach((read, readings) -> pending.merge(read, readings, Integer::sum));
    }

    private synchronized Map<EntryDay, Integer> taken() {
        Map<EntryDay, Integer> counts = pending;
        pending = new HashMap<>();
        return counts;
    }
}
