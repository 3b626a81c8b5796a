package org.cordee.document.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The table of contents of a workbook: its sheets in their order, its texts, its names, and what it refers to outside.
 * A workbook with macros is refused.
 */
final class WorkbookIndex {

    private static final String TYPES = "[Content_Types].xml";
    private static final Pattern RUNNING = Pattern.compile("macroenabled|vbaproject|macrosheet|intlmacro|vbadata");
    private static final Pattern RUNNING_PART =
            Pattern.compile("(?:.*/)?(?:vbaproject[^/]*\\.bin|vbadata\\.xml|(?:intl)?macrosheets/.*)");

    private final ZipParts parts;
    private final String workbook;
    private final List<SheetEntry> sheets = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> links = new ArrayList<>();

    /**
     * A sheet as the workbook lists it.
     *
     * @param part the name of the part with its cells
     */
    record SheetEntry(String name, boolean hidden, String part) {}

    private record Relation(String type, String target, boolean outside) {}

    private WorkbookIndex(ZipParts parts, String workbook) {
        this.parts = parts;
        this.workbook = workbook;
    }

    static WorkbookIndex of(ZipParts parts) {
        requireWorkbook(parts);
        requireNoMacros(parts);
        WorkbookIndex index = new WorkbookIndex(parts, main(parts));
        index.readSheets();
        index.readLinks();
        return index;
    }

    /** Names the remedy for the files that people take for an XLSX workbook. */
    private static void requireWorkbook(ZipParts parts) {
        if (parts.find("mimetype").isPresent()
                || parts.find("META-INF/manifest.xml").isPresent()) {
            throw FrameRefusal.of("open-document");
        }
        if (parts.find(TYPES).isEmpty()) {
            throw FrameRefusal.of("not-a-frame");
        }
        if (parts.names().stream().anyMatch(name -> name.equalsIgnoreCase("xl/workbook.bin"))) {
            throw FrameRefusal.of("binary-workbook");
        }
        if (parts.names().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("word/"))) {
            throw FrameRefusal.of("not-a-frame");
        }
    }

    private static void requireNoMacros(ZipParts parts) {
        boolean named = parts.names().stream()
                .anyMatch(name ->
                        RUNNING_PART.matcher(name.toLowerCase(Locale.ROOT)).matches());
        XmlTags tags = new XmlTags(XmlPart.text(parts.find(TYPES).orElseThrow()));
        boolean typed = false;
        while (tags.next()) {
            String type = tags.isClosing() ? null : tags.attribute("ContentType");
            typed = typed
                    || type != null
                            && RUNNING.matcher(type.toLowerCase(Locale.ROOT)).find();
        }
        if (named || typed) {
            throw FrameRefusal.of("macros");
        }
    }

    private static String main(ZipParts parts) {
        return relations(parts, "").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> FrameRefusal.of("not-a-frame"));
    }

    /** Reads the relations of a part by their ids; their targets are names of parts, or addresses outside. */
    private static Map<String, Relation> relations(ZipParts parts, String part) {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        Optional<byte[]> found = parts.find(folder + "_rels/" + part.substring(folder.length()) + ".rels");
        Map<String, Relation> relations = new HashMap<>();
        if (found.isEmpty()) {
            return relations;
        }
        XmlTags tags = new XmlTags(XmlPart.text(found.get()));
        while (tags.next()) {
            if (tags.opens("Relationship")) {
                boolean outside = "External".equals(tags.attribute("TargetMode"));
                String target = text(tags, "Target");
                relations.put(
                        text(tags, "Id"),
                        new Relation(text(tags, "Type"), outside ? target : resolved(folder, target), outside));
            }
        }
        return relations;
    }

    private static String text(XmlTags tags, String attribute) {
        return Objects.requireNonNullElse(tags.attribute(attribute), "");
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        List<String> steps = new ArrayList<>();
        for (String step : (folder + target).split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private void readSheets() {
        Map<String, Relation> relations = relations(parts, workbook);
        String xml = XmlPart.text(parts.find(workbook).orElseThrow(() -> FrameRefusal.of("unreadable")));
        XmlTags tags = new XmlTags(xml);
        while (tags.next()) {
            if (tags.opens("sheet")) {
                Relation relation = relations.get(text(tags, "id"));
                if (relation != null && relation.type().endsWith("/worksheet")) {
                    boolean hidden =
                            text(tags, "state").toLowerCase(Locale.ROOT).contains("hidden");
                    sheets.add(new SheetEntry(text(tags, "name"), hidden, partName(relation.target())));
                }
            } else if (tags.opens("definedName") && tags.attribute("localSheetId") == null && !tags.isEmpty()) {
                String name = text(tags, "name").toUpperCase(Locale.ROOT);
                int start = tags.to();
                tags.next();
                names.put(name, XmlPart.plain(xml.substring(start, tags.from())));
            }
        }
        if (sheets.isEmpty() || sheets.size() > FrameLimits.MOST_SHEETS) {
            throw FrameRefusal.of(sheets.isEmpty() ? "not-a-frame" : "too-many-sheets", FrameLimits.MOST_SHEETS);
        }
    }

    /** Returns the name as the file spells it. */
    private String partName(String name) {
        return parts.names().stream()
                .filter(part -> part.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> FrameRefusal.of("unreadable"));
    }

    private void readLinks() {
        TreeSet<String> found = new TreeSet<>();
        for (String part : parts.names()) {
            String name = part.toLowerCase(Locale.ROOT);
            if (name.startsWith("xl/externallinks/") && name.endsWith(".xml")) {
                List<String> targets = relations(parts, part).values().stream()
                        .filter(Relation::outside)
                        .map(relation -> fileName(relation.target()))
                        .toList();
                found.addAll(targets.isEmpty() ? List.of(fileName(part)) : targets);
            } else if (name.equals("xl/connections.xml")) {
                found.add("connections.xml");
            }
        }
        links.addAll(found);
    }

    /** Returns the last part of an address, because the folders of a buyer are nobody's business. */
    private static String fileName(String target) {
        String name = target.replace('\\', '/').replaceFirst("/+$", "");
        return name.substring(name.lastIndexOf('/') + 1).replace("%20", " ");
    }

    List<SheetEntry> sheets() {
        return sheets;
    }

    /** Returns the formulas behind the names of the workbook, by name in capital letters. */
    Map<String, String> names() {
        return names;
    }

    List<String> links() {
        return links;
    }

    private Optional<String> sideText(String type) {
        return relations(parts, workbook).values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .findFirst()
                .flatMap(relation -> parts.find(relation.target()))
                .map(XmlPart::text);
    }

    List<String> texts() {
        return sideText("/sharedStrings").map(SharedTexts::of).orElse(List.of());
    }

    /** Returns for each style of a cell if it leaves the cell unlocked on a protected sheet. */
    List<Boolean> unlockedStyles() {
        List<Boolean> unlocked = new ArrayList<>();
        Optional<String> styles = sideText("/styles");
        if (styles.isEmpty()) {
            return unlocked;
        }
        XmlTags tags = new XmlTags(styles.get());
        boolean inside = false;
        while (tags.next()) {
            if (tags.name().equals("cellXfs")) {
                inside = !tags.isClosing() && !tags.isEmpty();
            } else if (inside && tags.opens("xf")) {
                unlocked.add(false);
            } else if (inside && tags.opens("protection") && !unlocked.isEmpty()) {
                String locked = tags.attribute("locked");
                unlocked.set(unlocked.size() - 1, "0".equals(locked) || "false".equals(locked));
            }
        }
        return unlocked;
    }
}
