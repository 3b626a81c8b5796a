package org.cordee.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds which files of a version are new, changed, renamed or gone. Files belong together by their path, else by their
 * content, else by a name that differs only in numbers, dates and marks of a version: buyers publish RC_v2.pdf where they
 * had published RC_v1.pdf.
 */
final class MatchingFiles {

    private static final Pattern EXTENSION = Pattern.compile("\\.[a-z0-9]{1,5}$");

    /** Words and figures with which buyers mark a later file. */
    private static final Pattern VERSION = Pattern.compile(
            "\\b(?:v|vf|version|ind|indice|rev|modif|modifie[e]?|rectif|rectifie[e]?|corrige[e]?|final|def|definitif)"
                    + " ?[a-z0-9]?\\b|\\d+");

    private final UUID laterVersion;
    private final Set<DossierFile> before;
    private final Set<DossierFile> after;
    private final List<DossierChange> changes = new ArrayList<>();

    private MatchingFiles(UUID laterVersion, List<DossierFile> before, List<DossierFile> after) {
        this.laterVersion = laterVersion;
        this.before = new LinkedHashSet<>(before);
        this.after = new LinkedHashSet<>(after);
    }

    /** Returns the changes in the order in which pages show them; unchanged files have none. */
    static List<DossierChange> between(UUID laterVersion, List<DossierFile> before, List<DossierFile> after) {
        MatchingFiles match = new MatchingFiles(laterVersion, before, after);
        match.by(DossierFile::path);
        match.by(DossierFile::sha256);
        match.by(MatchingFiles::family);
        match.after.forEach(file -> match.changes.add(DossierChange.added(file)));
        match.before.forEach(file -> match.changes.add(DossierChange.gone(laterVersion, file)));
        List<DossierChange> sorted = new ArrayList<>(match.changes);
        sorted.sort(Comparator.comparing((DossierChange change) -> change.kind() == ChangeKind.RENAMED)
                .thenComparing(DossierChange::fileKind)
                .thenComparing(DossierChange::kind)
                .thenComparing(DossierChange::path));
        for (int at = 0; at < sorted.size(); at++) {
            sorted.get(at).at(at);
        }
        return sorted;
    }

    /** Joins the files that are alone with their key in both versions. */
    private void by(Function<DossierFile, String> key) {
        Map<String, List<DossierFile>> former = grouped(before, key);
        Map<String, List<DossierFile>> present = grouped(after, key);
        present.forEach((name, files) -> {
            List<DossierFile> same = former.getOrDefault(name, List.of());
            if (files.size() == 1 && same.size() == 1) {
                join(same.get(0), files.get(0));
            }
        });
    }

    private static Map<String, List<DossierFile>> grouped(Set<DossierFile> files, Function<DossierFile, String> key) {
        Map<String, List<DossierFile>> grouped = new HashMap<>();
        files.forEach(file -> grouped.computeIfAbsent(key.apply(file), any -> new ArrayList<>())
                .add(file));
        return grouped;
    }

    private void join(DossierFile former, DossierFile file) {
        before.remove(former);
        after.remove(file);
        if (!former.sha256().equals(file.sha256())) {
            changes.add(DossierChange.between(ChangeKind.CHANGED, former, file));
        } else if (!former.path().equals(file.path())) {
            changes.add(DossierChange.between(ChangeKind.RENAMED, former, file));
        }
    }

    /** Returns the name without what marks a version, with its extension; its folder may have another name too. */
    static String family(DossierFile file) {
        String plain = PlainWords.of(file.name());
        Matcher extension = EXTENSION.matcher(plain);
        String end = extension.find() ? extension.group() : "";
        String words = plain.substring(0, plain.length() - end.length()).replaceAll("[^a-z0-9]+", " ");
        String family =
                VERSION.matcher(words).replaceAll("").replaceAll(" +", " ").strip();
        return (family.isEmpty() ? words : family) + end;
    }
}
