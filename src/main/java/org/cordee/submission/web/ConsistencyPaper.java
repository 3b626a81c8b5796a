package org.cordee.submission.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.document.PrintedList;
import org.cordee.document.PrintedList.ListEntry;
import org.cordee.platform.TimeFormats;
import org.cordee.submission.ConsistencyView;
import org.cordee.submission.ConsistencyView.CellState;
import org.cordee.submission.ConsistencyView.ProofCell;
import org.cordee.submission.ConsistencyView.ProofGroup;
import org.cordee.submission.ConsistencyView.ProofRow;
import org.cordee.submission.consistency.ProvenPaper;
import org.cordee.submission.consistency.ProvenValue.Reading;
import org.cordee.submission.consistency.ValueDifference;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints the proof of consistency: the differences, then every compared value, then the files with their hashes. */
@Component
class ConsistencyPaper {

    private final MessageSource texts;
    private final TimeFormats times;

    ConsistencyPaper(MessageSource texts, TimeFormats times) {
        this.texts = texts;
        this.times = times;
    }

    /** Returns the file for a proof that was made, in the language of the reader. */
    byte[] pdf(ConsistencyView proof, Locale language) {
        return new PrintedList(
                        language,
                        text(language, "submission.consistency.file"),
                        proof.consortiumName(),
                        proof.tenderTitle(),
                        List.of(
                                proof.buyer(),
                                proof.reference(),
                                text(
                                        language,
                                        "submission.consistency.read-at",
                                        times.stamp(Objects.requireNonNull(proof.madeAt()))),
                                text(
                                        language,
                                        "submission.consistency.count",
                                        proof.compared(),
                                        proof.papers().size())),
                        Stream.concat(
                                        differences(proof, language),
                                        proof.groups().stream().map(group -> group(group, language)))
                                .toList(),
                        List.of(papers(proof, language)),
                        text(language, "submission.consistency.file") + " · " + proof.consortiumName())
                .pdf();
    }

    private Stream<ListEntry> differences(ConsistencyView proof, Locale language) {
        return proof.differences().isEmpty()
                ? Stream.of()
                : Stream.of(new ListEntry(
                        text(language, "submission.consistency.differing", proof.differing()),
                        proof.differences().stream()
                                .map(one -> difference(one, language))
                                .toList(),
                        ""));
    }

    private String difference(ValueDifference one, Locale language) {
        return name(language, one.kind().name(), one.about()) + " · " + reading(one.usual()) + " · "
                + reading(one.other());
    }

    private static String reading(Reading reading) {
        return reading.value() + " (" + reading.paper() + (reading.place().isEmpty() ? "" : ", " + reading.place())
                + ")";
    }

    private ListEntry group(ProofGroup group, Locale language) {
        return new ListEntry(
                text(language, "submission.consistency.group." + group.group()),
                group.rows().stream().map(row -> row(row, language)).toList(),
                "");
    }

    private String row(ProofRow row, Locale language) {
        String papers = row.cells().stream()
                .filter(cell -> cell.state() != CellState.ABSENT)
                .map(cell -> cell(cell, language))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return name(language, row.kind().name(), row.about()) + " · " + row.value() + " · " + papers;
    }

    private String cell(ProofCell cell, Locale language) {
        String family = text(language, "submission.consistency.family." + cell.family());
        return cell.state() == CellState.SAME ? family : family + " (" + cell.value() + ", " + cell.place() + ")";
    }

    private ListEntry papers(ConsistencyView proof, Locale language) {
        return new ListEntry(
                text(language, "submission.consistency.papers"),
                proof.papers().stream().map(paper -> paper(paper, language)).toList(),
                "");
    }

    private String paper(ProvenPaper paper, Locale language) {
        String flaws = paper.flaws().stream()
                .map(flaw -> text(language, "submission.consistency.flaw." + flaw.reason())
                        + (flaw.kind() == null
                                ? ""
                                : " " + name(language, flaw.kind().name(), flaw.place())))
                .reduce("", (all, flaw) -> all + " · " + flaw);
        return paper.name() + " · SHA-256 " + paper.sha256() + flaws;
    }

    private String name(Locale language, String kind, String about) {
        String value = text(language, "submission.consistency.value." + kind);
        return about.isEmpty() ? value : value + ", " + about;
    }

    private String text(Locale language, String key, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
