package org.cordee.process.engine;

import io.camunda.client.api.command.ProblemException;
import java.util.Set;
import java.util.function.Predicate;

/** What the engine's refusals mean: already done, gone, useless to repeat, or worth another try. */
final class Answers {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(401, 403, 404, 408, 409, 425, 429);

    private Answers() {}

    static void of(Runnable command, Predicate<ProblemException> alreadyDone) {
        try {
            command.run();
        } catch (ProblemException problem) {
            if (alreadyDone.test(problem)) {
                return;
            }
            throw judged(problem);
        }
    }

    static void ofTask(long userTaskKey, Runnable command) {
        try {
            command.run();
        } catch (ProblemException problem) {
            if (problem.code() == NOT_FOUND || problem.code() == CONFLICT) {
                throw new TaskGone(userTaskKey);
            }
            throw judged(problem);
        }
    }

    /** @return false when the engine's state forbids it now */
    static boolean unlessConflict(Runnable command) {
        try {
            command.run();
            return true;
        } catch (ProblemException problem) {
            if (problem.code() == CONFLICT) {
                return false;
            }
            throw judged(problem);
        }
    }

    private static RuntimeException judged(ProblemException problem) {
        boolean final4xx = problem.code() >= 400 && problem.code() < 500 && !WORTH_ANOTHER_TRY.contains(problem.code());
        return final4xx ? new EngineRefused(String.valueOf(problem.getMessage()), problem) : problem;
    }
}
