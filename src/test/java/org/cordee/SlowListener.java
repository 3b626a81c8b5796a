package org.cordee;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A listener that handles its event until the test releases it. */
@Component
class SlowListener {

    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch called = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    record SlowEvent(UUID id) {}

    @ApplicationModuleListener
    void on(SlowEvent event) throws InterruptedException {
        calls.incrementAndGet();
        called.countDown();
        if (!released.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not released event=" + event.id());
        }
    }

    void awaitFirstCall() throws InterruptedException {
        if (!called.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not called");
        }
    }

    void release() {
        released.countDown();
    }

    int calls() {
        return calls.get();
    }
}
