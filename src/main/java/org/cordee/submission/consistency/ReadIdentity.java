package org.cordee.submission.consistency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.submission.consistency.NamedMembers.NamedMember;

/**
 * An operator as a form prints it on one line.
 *
 * @param siret with its spaces; empty where the line has none
 * @param contact what stands between the name and the number
 */
record ReadIdentity(String name, String siret, String contact) {

    private static final Pattern NUMBER = Pattern.compile(",? SIRET ([^,]+)");

    static ReadIdentity of(String line, ReadingHints hints) {
        String name = hints.nameIn(line);
        Matcher number = NUMBER.matcher(line);
        boolean found = number.find(Math.min(name.length(), line.length()));
        String rest = line.substring(name.length(), found ? number.start() : line.length());
        return new ReadIdentity(name, found ? number.group(1).strip() : "", rest.replaceFirst("^, ", ""));
    }

    NamedMember member() {
        return new NamedMember(name, siret);
    }
}
