package org.cordee.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cordee.organisation.importing.ImportReport.Line;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.shared.Actor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;

/** An import that is over, with the lines of its report in the order of the file. */
public record Imported(ImportSummary summary, List<Line> lines) {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int PAGE = 500;

    /** Waits until the import is over, and reads its report. */
    public static Imported of(ImportingDirectory importing, Actor actor, UUID id) {
        ImportSummary end = importing.await(actor, id, LONG);
        assertThat(end.state()).as("the import is over").isEqualTo(ImportState.DONE);
        List<Line> lines = new ArrayList<>();
        Page<Line> page = importing.lines(actor, end, null, PageRequest.of(0, PAGE));
        lines.addAll(page.getContent());
        while (page.hasNext()) {
            page = importing.lines(actor, end, null, page.nextPageable());
            lines.addAll(page.getContent());
        }
        lines.sort(Comparator.comparingInt(Line::number));
        return new Imported(end, List.copyOf(lines));
    }

    UUID id() {
        return summary.id();
    }

    boolean stored() {
        return summary.stored();
    }

    String charset() {
        return summary.charset();
    }

    long count(Status status) {
        return summary.count(status);
    }
}
