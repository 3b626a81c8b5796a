package org.cordee.process.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.process.StepPath;
import org.cordee.process.StepRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Draws the main process in three rows, so that its labels can be read without zoom on a desk. Only steps that people
 * or called processes do are drawn; the figures are those of the table beside it. A test compares the steps with the
 * model.
 */
@Component
class DrawnMap {

    static final int WIDTH = 164;
    static final int HEIGHT = 64;

    private static final int LONGEST_LINE = 21;
    private static final int LINE = 18;

    private static final Map<String, int[]> PLACES = places();

    private static final List<Way> WAYS = List.of(
            new Way("", "task_DefineSlots", "M64 92H108"),
            new Way("task_DefineSlots", "task_RankCandidates", "M274 92H318"),
            new Way("task_RankCandidates", "call_CheckDesign", "M484 92H528"),
            new Way("call_CheckDesign", "call_InvitePartners", "M694 92H738"),
            new Way("call_InvitePartners", "call_CheckTeam", "M904 92H978"),
            new Way("call_InvitePartners", "end", "M1028 92H1086"),
            new Way("call_InvitePartners", "task_DecideUnfilledSlots", "M822 124V170"),
            new Way("task_DecideUnfilledSlots", "end", "M740 204H716V112H738"),
            new Way("call_InvitePartners", "call_CheckTeam", "M1004 116V256H58Q52 256 52 262V316Q52 322 58 322H108"),
            new Way("call_CheckTeam", "call_NegotiateShares", "M274 322H318"),
            new Way("call_NegotiateShares", "call_CheckDraft", "M484 322H528"),
            new Way("call_NegotiateShares", "task_ArbitrateShares", "M402 354V400"),
            new Way("task_ArbitrateShares", "end", "M320 434H296V342H318"),
            new Way("call_CheckDraft", "call_SignAgreement", "M694 322H738"),
            new Way("call_SignAgreement", "task_ArbitrateAgreement", "M822 354V400"),
            new Way("task_ArbitrateAgreement", "end", "M740 434H716V342H738"),
            new Way("call_SignAgreement", "call_ApplyFirst", "M904 322H924"),
            new Way("call_ApplyFirst", "call_DraftBid", "M1090 322H1112V500H58Q52 500 52 506V614Q52 620 58 620H66"),
            new Way("call_ApplyFirst", "call_DraftBid", "M92 596V576Q92 570 98 570H138"),
            new Way("call_ApplyFirst", "call_PrepareApplication", "M92 644V664Q92 670 98 670H138"),
            new Way("call_DraftBid", "call_CheckFinal", "M304 570H334Q340 570 340 576V594"),
            new Way("call_PrepareApplication", "call_CheckFinal", "M304 670H334Q340 670 340 664V646"),
            new Way("call_DraftBid", "call_CheckFinal", "M364 620H398"),
            new Way("call_CheckFinal", "call_SubmitBid", "M564 620H608"),
            new Way("call_SubmitBid", "call_CheckPost", "M774 620H818"),
            new Way("call_CheckPost", "end", "M984 620H1020"));

    private final MessageSource texts;

    DrawnMap(MessageSource texts) {
        this.texts = texts;
    }

    /** A flow between two steps as a path of SVG; the start and the ends are no steps. */
    private record Way(String from, String to, String d) {}

    /** @param done whether the consortium of the page went this way */
    public record MapEdge(String d, boolean done) {}

    /** A count at the upper right of a step. */
    public record MapPill(int x, int y, int width, String kind, String text) {

        public int middle() {
            return x + width / 2;
        }
    }

    /** A line of a step's label. */
    public record MapLine(int x, int y, String text) {}

    /**
     * One step.
     *
     * @param style the lateness of all, and the path of the one consortium
     * @param url the reader's own task at the step, the groupings at it, or the step's line in the table
     * @param said the step and its figures in words
     */
    public record MapStep(
            String id,
            int x,
            int y,
            String style,
            StepPath path,
            List<MapLine> lines,
            List<MapPill> pills,
            String url,
            String said) {}

    /** The flows and the steps of the drawing, in the order in which they are drawn. */
    public record ProcessMap(List<MapEdge> edges, List<MapStep> steps) {}

    static List<String> elements() {
        return List.copyOf(PLACES.keySet());
    }

    /** Returns true for a step that the drawing shows. */
    static boolean shows(String elementId) {
        return PLACES.containsKey(elementId);
    }

    /** @param url the address that a step opens, by its element */
    ProcessMap of(List<StepRow> rows, Function<String, String> url, Locale locale) {
        Map<String, StepRow> byElement =
                rows.stream().collect(Collectors.toMap(StepRow::elementId, Function.identity(), (one, other) -> one));
        List<MapEdge> edges = WAYS.stream()
                .map(way -> new MapEdge(way.d(), isDone(way, byElement)))
                .toList();
        List<MapStep> steps = new ArrayList<>();
        PLACES.forEach((element, place) -> {
            StepRow row = byElement.get(element);
            if (row != null) {
                steps.add(step(row, place[0], place[1], url.apply(element), locale));
            }
        });
        return new ProcessMap(edges, steps);
    }

    private static boolean isDone(Way way, Map<String, StepRow> rows) {
        StepRow to = rows.get(way.to());
        StepRow from = rows.get(way.from());
        boolean passed = way.from().isEmpty() || from != null && from.path() == StepPath.DONE;
        return passed && to != null && to.path() != StepPath.AHEAD;
    }

    private MapStep step(StepRow row, int x, int y, String url, Locale locale) {
        String name = name(row, locale);
        List<String> words = wrapped(name);
        List<MapLine> lines = new ArrayList<>();
        int first = y + HEIGHT / 2 + 5 - (words.size() - 1) * LINE / 2;
        for (int line = 0; line < words.size(); line++) {
            lines.add(new MapLine(x + WIDTH / 2, first + line * LINE, words.get(line)));
        }
        String heat = row.incidents() > 0
                ? "broken"
                : row.late() > 1 ? "heat3" : row.late() == 1 ? "heat2" : row.active() > 0 ? "heat1" : "heat0";
        return new MapStep(
                row.elementId(), x, y, heat, row.path(), lines, pills(row, x, y, locale), url, said(row, name, locale));
    }

    private List<MapPill> pills(StepRow row, int x, int y, Locale locale) {
        List<MapPill> pills = new ArrayList<>();
        int right = x + WIDTH + 8;
        if (row.active() > 0) {
            right = add(pills, right, y, "", String.valueOf(row.active()), 28);
        }
        if (row.late() > 0) {
            right = add(pills, right, y, "late", text("process.map.late", locale, row.late()), 74);
        }
        if (row.incidents() > 0) {
            add(pills, right, y, "inc", text("process.map.incidents", locale, row.incidents()), 84);
        }
        return pills;
    }

    private static int add(List<MapPill> pills, int right, int y, String kind, String text, int least) {
        int width = Math.max(least, 16 + text.length() * 8);
        pills.add(new MapPill(right - width, y - 13, width, kind, text));
        return right - width - 4;
    }

    private String said(StepRow row, String name, Locale locale) {
        String figures = text("process.map.said", locale, name, row.active(), row.late(), row.incidents());
        return row.path() == StepPath.AHEAD
                ? figures
                : figures + " " + text("process.path." + row.path().name(), locale) + ".";
    }

    private String name(StepRow row, Locale locale) {
        String name = texts.getMessage("process.step." + row.elementId(), null, row.name(), locale);
        return name == null ? row.name() : name;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }

    /** Breaks a label between words into lines that fit into a step. */
    static List<String> wrapped(String label) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static Map<String, int[]> places() {
        Map<String, int[]> places = new LinkedHashMap<>();
        places.put("task_DefineSlots", new int[] {110, 60});
        places.put("task_RankCandidates", new int[] {320, 60});
        places.put("call_CheckDesign", new int[] {530, 60});
        places.put("call_InvitePartners", new int[] {740, 60});
        places.put("task_DecideUnfilledSlots", new int[] {740, 172});
        places.put("call_CheckTeam", new int[] {110, 290});
        places.put("call_NegotiateShares", new int[] {320, 290});
        places.put("task_ArbitrateShares", new int[] {320, 402});
        places.put("call_CheckDraft", new int[] {530, 290});
        places.put("call_SignAgreement", new int[] {740, 290});
        places.put("call_ApplyFirst", new int[] {926, 290});
        places.put("task_ArbitrateAgreement", new int[] {740, 402});
        places.put("call_DraftBid", new int[] {140, 538});
        places.put("call_PrepareApplication", new int[] {140, 638});
        places.put("call_CheckFinal", new int[] {400, 588});
        places.put("call_SubmitBid", new int[] {610, 588});
        places.put("call_CheckPost", new int[] {820, 588});
        return places;
    }
}
