package org.cordee.process.crash;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.process.crash.CrashPoint.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One procedure and the point at which its server dies. While it is dead, nothing is done on its behalf until it rises
 * again; work of its former life never succeeds, as in a killed process.
 */
public final class CrashTrial {

    private static final Map<UUID, CrashTrial> BY_CONSULTATION = new ConcurrentHashMap<>();

    private final UUID consultation;
    private final @Nullable CrashPoint fault;
    private final Map<String, AtomicInteger> passed = new ConcurrentHashMap<>();
    private final Set<Long> jobsHeld = ConcurrentHashMap.newKeySet();
    private volatile boolean dead;
    private volatile boolean struck;
    private volatile int life;

    private CrashTrial(UUID consultation, @Nullable CrashPoint fault) {
        this.consultation = consultation;
        this.fault = fault;
    }

    static CrashTrial begin(UUID consultation, @Nullable CrashPoint fault) {
        CrashTrial trial = new CrashTrial(consultation, fault);
        BY_CONSULTATION.put(consultation, trial);
        return trial;
    }

    void end() {
        BY_CONSULTATION.remove(consultation);
    }

    static boolean areUnderWay() {
        return !BY_CONSULTATION.isEmpty();
    }

    static @Nullable CrashTrial of(UUID consultation) {
        return BY_CONSULTATION.get(consultation);
    }

    /**
     * Returns the trial of a consortium, found by its consultation, because a new consortium's id may not be known yet.
     */
    public static @Nullable CrashTrial of(JdbcTemplate jdbc, UUID consortium) {
        if (BY_CONSULTATION.isEmpty()) {
            return null;
        }
        return jdbc.queryForList("SELECT consultation_id FROM consortium WHERE id = ?", UUID.class, consortium).stream()
                .map(BY_CONSULTATION::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    UUID consultation() {
        return consultation;
    }

    int life() {
        return life;
    }

    /**
     * Returns the life that ended for work in progress while it is dead: the record of its failure must not come after
     * the next life began.
     */
    int lastLived() {
        return dead ? life - 1 : life;
    }

    boolean isDead() {
        return dead;
    }

    boolean isStruck() {
        return struck;
    }

    /** @return how many times this place was reached */
    int before(String where, int ofLife) {
        requireAlive(where, ofLife);
        int nth = passed.computeIfAbsent(where, any -> new AtomicInteger()).incrementAndGet();
        strike(where, nth, Side.BEFORE);
        return nth;
    }

    void after(String where, int nth) {
        strike(where, nth, Side.AFTER);
    }

    void requireAlive(String where, int ofLife) {
        if (dead || life != ofLife) {
            throw new SimulatedCrash("dead: " + where);
        }
    }

    boolean strikes(String where, int nth, Side side) {
        return !struck && new CrashPoint(where, nth, side).equals(fault);
    }

    private void strike(String where, int nth, Side side) {
        if (strikes(where, nth, side)) {
            die();
            throw new SimulatedCrash(String.valueOf(fault));
        }
    }

    void die() {
        struck = true;
        dead = true;
        life++;
    }

    void rise() {
        dead = false;
    }

    public void holdJob(long job) {
        jobsHeld.add(job);
    }

    public void releaseJob(long job) {
        jobsHeld.remove(job);
    }

    Set<Long> jobsHeld() {
        return Set.copyOf(jobsHeld);
    }

    /** Returns the lasting effects with their number. */
    Map<String, Integer> passed() {
        Map<String, Integer> counts = new TreeMap<>();
        passed.forEach((where, count) -> counts.put(where, count.get()));
        return counts;
    }
}
