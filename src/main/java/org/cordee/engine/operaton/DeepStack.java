package org.cordee.engine.operaton;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs a command on a thread with a large stack: Operaton calls itself for each called process instance when it cancels
 * a tree of them, and a thousand levels do not fit on the stack of a request.
 */
final class DeepStack {

    /** One level takes about four kilobytes; a thread reserves this much address space and uses what it needs. */
    private static final long BYTES = 256L * 1024 * 1024;

    private DeepStack() {}

    static void run(Runnable command) {
        FutureTask<Void> task = new FutureTask<>(command, null);
        new Thread(null, task, "engine-deep", BYTES).start();
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during a command of the engine", e);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(failed.getCause());
        }
    }
}
