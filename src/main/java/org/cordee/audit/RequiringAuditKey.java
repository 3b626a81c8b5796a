package org.cordee.audit;

import org.cordee.shared.StartupRefused;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Refuses the start without the key that sealed last: the audit would go on under another key, and nobody would notice
 * before the next verification.
 */
@Component
class RequiringAuditKey implements SmartLifecycle {

    private final AuditTotalsTable totals;
    private final AuditKeys keys;
    private volatile boolean running;

    RequiringAuditKey(AuditTotalsTable totals, AuditKeys keys) {
        this.totals = totals;
        this.keys = keys;
    }

    /** Runs before anything is sealed. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }

    @Override
    public void start() {
        totals.lastKey()
                .filter(id -> keys.named(id).isEmpty() && !keys.isLost(id))
                .ifPresent(id -> {
                    throw new StartupRefused("The audit of this database was sealed with the key " + id
                            + ", which this server does not have: put its key file back (NAME.audit-key beside the data folder, or"
                            + " cordee.audit.key-file), or give the key in the environment (CORDEE_AUDIT_KEYS). If it is lost for"
                            + " good, say so with --cordee.audit.lost-keys=" + id + ".");
                });
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
