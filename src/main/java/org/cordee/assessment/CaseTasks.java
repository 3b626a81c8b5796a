package org.cordee.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.shares.EssentialTask;

/**
 * Converts the essential tasks of the documents. The task of a member is listed with that member, because it may be a
 * member of another lot than the one judged. The plan of tasks does not name the subcontractor of a task, so an
 * invented name that no member has is used. A subcontract that names its tasks is listed with them.
 */
final class CaseTasks {

    private static final String SUBCONTRACTOR = "subcontractor";
    private static final String NOBODY = "";

    /** The longest text that the reader of a case accepts. */
    private static final int LONGEST = 1000;

    private CaseTasks() {}

    /** Returns each task, and the invented subcontractor where a subcontractor does it; members are not named. */
    static Map<String, String> of(ConsortiumCaseFacts facts) {
        Map<String, String> tasks = new LinkedHashMap<>();
        facts.tasks().forEach(task -> tasks.put(name(task), task.subcontracted() ? SUBCONTRACTOR : NOBODY));
        return tasks;
    }

    static List<String> of(ConsortiumCaseFacts facts, UUID memberId) {
        return facts.tasks().stream()
                .filter(task -> memberId.equals(task.memberId()))
                .map(CaseTasks::name)
                .toList();
    }

    private static String name(EssentialTask task) {
        return name(task.task());
    }

    /** Removes the characters that the reader of a case refuses. */
    static String name(String task) {
        String plain = task.replaceAll("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]", " ")
                .strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() : plain;
    }
}
