package org.cordee.assessment.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.task.EssentialTask;

/**
 * The essential tasks of the documents as a case names them. A member's are told with the member, so that it may be a member
 * of another lot than the one that is judged; the plan of tasks does not say which subcontractor does one, so it has a name of
 * its own that no member has. A subcontract that names its tasks is told with them.
 */
final class CaseTasks {

    private static final String SUBCONTRACTOR = "subcontractor";
    private static final String NOBODY = "";

    /** What the reader of a case takes of a text. */
    private static final int LONGEST = 1000;

    private CaseTasks() {}

    /** Each task and who does it, as far as that is no member. */
    static Map<String, String> of(GroupingFacts facts) {
        Map<String, String> tasks = new LinkedHashMap<>();
        facts.tasks().forEach(task -> tasks.put(name(task), task.subcontracted() ? SUBCONTRACTOR : NOBODY));
        return tasks;
    }

    static List<String> of(GroupingFacts facts, UUID memberId) {
        return facts.tasks().stream()
                .filter(task -> memberId.equals(task.memberId()))
                .map(CaseTasks::name)
                .toList();
    }

    private static String name(EssentialTask task) {
        return name(task.task());
    }

    /** Without what the reader refuses in a text. */
    static String name(String task) {
        String plain = task.replaceAll("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]", " ")
                .strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() : plain;
    }
}
