package org.cordee.play;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs an action for each element of a list on a fixed number of threads. */
final class ParallelRunner implements AutoCloseable {

    private final ExecutorService pool;

    ParallelRunner(int parallel) {
        pool = Executors.newFixedThreadPool(parallel);
    }

    /**
     * Runs the action for all elements and waits for all of them; throws the first failure after all have ended.
     * @return the results in the order of the list
     */
    <T, R> List<R> runAll(List<T> list, Function<T, R> work) {
        try {
            List<R> done = new ArrayList<>();
            for (Future<R> one : pool.invokeAll(list.stream()
                    .map(each -> (Callable<R>) () -> work.apply(each))
                    .toList())) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw SimulationStopped.because("The simulation was interrupted.");
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
