package org.cordee.bid.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.RuleViolation;

/**
 * Who prices the posts, or the lines, that a page shows: one box for each member of each row.
 *
 * @param row the numbers of the rows that the page shows; a row without a ticked box has no member
 * @param member a ticked box: the number of a row and the id of a member, as in 3/0192…
 */
record FrameMembersForm(Integer version, List<String> row, List<String> member) {

    private static final int LONGEST_NUMBER = 6;

    FrameMembersForm {
        version = version == null ? Integer.valueOf(0) : version;
        row = row == null ? List.of() : List.copyOf(row);
        member = member == null ? List.of() : List.copyOf(member);
    }

    /** Returns the members of each row that the page shows. */
    Map<Integer, Set<UUID>> toMembers() {
        Map<Integer, Set<UUID>> members = new HashMap<>();
        row.forEach(number -> members.put(number(number), new HashSet<>()));
        for (String box : member) {
            String[] parts = box.split("/", 2);
            Set<UUID> own = members.get(number(parts[0]));
            if (own == null || parts.length < 2) {
                throw unknown();
            }
            own.add(id(parts[1]));
        }
        return members;
    }

    private static int number(String text) {
        if (text.length() > LONGEST_NUMBER || !text.matches("\\d+")) {
            throw unknown();
        }
        return Integer.parseInt(text);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw unknown();
        }
    }

    private static RuleViolation unknown() {
        return RuleViolation.of("posts", "bid.frame.unknown-line");
    }
}
