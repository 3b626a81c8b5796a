package org.cordee.document.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/**
 * On which page a section of the memo begins, from 1, and how many it fills.
 *
 * @param allowed by the buyer, null when it does not say
 */
public record SectionPages(
        UUID sectionId, int first, int count, @Nullable Integer allowed) {

    public boolean isTooMany() {
        return allowed != null && count > allowed;
    }

    /** Read back from the finished file, whose bookmarks lead to the contents, each section and the annex, each on a page of its own. */
    static List<SectionPages> count(byte[] pdf, List<Dossier.Section> sections) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Integer> starts = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                starts.add(document.getPages().indexOf(item.findDestinationPage(document)) + 1);
            }
            return IntStream.range(0, sections.size())
                    .mapToObj(index -> new SectionPages(
                            sections.get(index).id(),
                            starts.get(index + 1),
                            starts.get(index + 2) - starts.get(index + 1),
                            sections.get(index).maxPages()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
