package org.cordee;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A listener that fails at its first event. */
@Component
class DeafAtFirst {

    private final AtomicInteger asked = new AtomicInteger();

    record Said(UUID id) {}

    @ApplicationModuleListener
    void on(Said event) {
        if (asked.incrementAndGet() == 1) {
            throw new IllegalStateException("fails at the first event");
        }
    }

    int asked() {
        return asked.get();
    }
}
