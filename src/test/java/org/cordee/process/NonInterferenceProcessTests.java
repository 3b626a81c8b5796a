package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.bid.PriceLine;
import org.cordee.bid.SamplePictures;
import org.cordee.process.WholeProcedure.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.context.WebApplicationContext;

/**
 * Plays two consortia, from the agreement to the receipt, that differ in one member's texts and prices only, one of which
 * is its part of a line that the buyer's file gives two members:
 * another member, a candidate that declined, a stranger, the coordinator, the engine, a letter, a live stream and the
 * log receive byte for byte the same, apart from ids. The readers who must see the difference (the lead the prices, the
 * approvers of the memo its text and its size) do see it, and nothing else.
 */
@ExtendWith(OutputCaptureExtension.class)
class NonInterferenceProcessTests extends ProcessScene {

    /** The marks of one member's texts and prices, which no other user's page may contain. */
    private static final Pattern MARKS = Pattern.compile("Zyxomèle|Brivadois|617[.,]83|382[.,]17|813[.,]93|186[.,]07");

    @Autowired
    WebApplicationContext web;

    @Test
    void showsNoOtherReaderTheTextsOrPricesOfAMember(CapturedOutput output) throws Exception {
        Contribution brief = new Contribution(
                "Brivadois",
                List.of("Brivadois", "Brivadois, revu"),
                SamplePictures.png(4, 3),
                List.of(line("1", "999.99")),
                Map.of("1", new BigDecimal("617.83"), "2", new BigDecimal("382.17")));
        Contribution lengthy = new Contribution(
                "Zyxomèle",
                List.of(
                        "# Méthode\n\n" + "Un Zyxomèle bien plus long. ".repeat(400),
                        "| Zyxomèle | b |\n|---|---|\n| 1 | 2 |"),
                SamplePictures.png(400, 300),
                List.of(line("3", "500"), line("7.5", "0.000001")),
                Map.of("1", new BigDecimal("813.93"), "2", new BigDecimal("186.07")));

        World one = life(output).live(brief);
        World other = life(output).live(lengthy);

        assertThat(other.seen().keySet()).isEqualTo(one.seen().keySet()).hasSizeGreaterThan(1000);
        Map<String, String> differing = Differences.between(one.seen(), other.seen());
        Map<String, String> mustDiffer = theFrozenBid(differing);
        differing.keySet().removeAll(mustDiffer.keySet());
        assertThat(differing).isEmpty();
        assertThat(mustDiffer).isNotEmpty();
        for (World world : List.of(one, other)) {
            assertThat(Stream.concat(
                            world.globalLists().stream(),
                            world.seen().entrySet().stream()
                                    .filter(seen -> !isMemo(seen.getKey()))
                                    .map(Map.Entry::getValue)))
                    .noneMatch(text -> MARKS.matcher(text).find());
            assertThat(world.seen().get("frozen: MEMBER /api/v1/approvals/{id} 1"))
                    .contains("/DPGF.csv\",\"size\":null,\"sha256\":null");
            assertThat(world.wholeLog()).doesNotContainPattern(MARKS);
        }
        assertThat(other.streams()).isEqualTo(one.streams());
        assertThat(one.streams())
                .hasEntrySatisfying(
                        "COORDINATOR /steering/events", NonInterferenceProcessTests::assertReceivedProgress);
        assertThat(one.streams())
                .hasEntrySatisfying(
                        "MEMBER /consortia/{id}/events", NonInterferenceProcessTests::assertReceivedProgress);
        assertThat(other.log()).isEqualTo(one.log()).contains("consortium=");
        assertThat(one.leadsSheet()).contains("617.83").doesNotContain("813.93");
        assertThat(other.leadsSheet()).contains("813.93").doesNotContain("617.83");
        assertThat(one.memo()).contains(brief.mark()).doesNotContain(lengthy.mark());
        assertThat(other.memo()).contains(lengthy.mark()).doesNotContain(brief.mark());
    }

    private WholeProcedure life(CapturedOutput output) {
        return new WholeProcedure(scenes, acts, web, output);
    }

    private static void assertReceivedProgress(String stream) {
        assertThat(stream).contains("event:progress");
    }

    /**
     * Removes the differences that an approver of the frozen bid must see: its memo, and the sizes of the files that it
     * may know.
     */
    private static Map<String, String> theFrozenBid(Map<String, String> differing) {
        return differing.entrySet().stream()
                .filter(seen -> isMemo(seen.getKey()) || onlySizesDiffer(seen))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isMemo(String where) {
        return where.matches("(frozen|deposited): MEMBER (/api/v1)?/approvals/\\{id}/memo 1");
    }

    private static boolean onlySizesDiffer(Map.Entry<String, String> seen) {
        return seen.getKey().matches("(frozen|deposited): MEMBER (/api/v1)?/approvals/\\{id} 1")
                && seen.getValue()
                        .lines()
                        .allMatch(line -> withoutSizes(line.substring(line.indexOf(": ") + 2))
                                        .size()
                                == 1);
    }

    /** Returns both sides of a differing line without sizes; only one when nothing else differed. */
    private static Set<String> withoutSizes(String line) {
        return Stream.of(line.split(" \\| ", 2))
                .map(side -> side.replaceAll("ize\":\\d+", "")
                        .replaceAll(">[\\d\u00a0\u202f]+(?=</td>|[\u00a0\u202f ]octets)", "")
                        .replaceAll("\\d+ octets", ""))
                .collect(Collectors.toSet());
    }

    private static PriceLine line(String quantity, String unitPrice) {
        return new PriceLine("1", "Tonte", "u", new BigDecimal(quantity), new BigDecimal(unitPrice));
    }
}
