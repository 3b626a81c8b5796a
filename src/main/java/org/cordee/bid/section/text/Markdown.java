package org.cordee.bid.section.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * A member's text as HTML that is safe in a page and in the memo: no HTML of the writer's own, no script in a link, no
 * picture fetched from elsewhere; its headings lie below those of the page around it.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .omitSingleParagraphP(false)
            .build();

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*");

    private static final String PICTURE = "picture:";
    private static final Pattern ADDRESS = Pattern.compile("\\(" + PICTURE + "[^)]*\\)");
    private static final Pattern SHOWN = Pattern.compile("!\\[[^\\]]*]\\(" + PICTURE);

    /** Measured on the memo's page: A4, 10.5 points, line height 1.5. */
    private static final int WORDS_ON_A_PAGE = 480;

    private static final int LINES_ON_A_PAGE = 42;
    private static final int PICTURES_ON_A_PAGE = 3;

    private Markdown() {}

    /** Where a picture of the section may be fetched from; null when it is not to be shown. */
    @FunctionalInterface
    public interface PictureAddress {
        @Nullable
        String of(UUID pictureId);
    }

    /** Without its pictures: their descriptions take their place. */
    public static String html(String markdown) {
        return html(markdown, picture -> null);
    }

    /** With the pictures that {@code ![description](picture:id)} names, as far as there is an address for them. */
    public static String html(String markdown, PictureAddress pictures) {
        Node text = PARSER.parse(markdown);
        text.accept(new Tamed(pictures));
        return RENDERER.render(text);
    }

    /** The line that shows a picture. */
    public static String picture(UUID pictureId, String description) {
        return "![" + description.replaceAll("[\\[\\]\\\\\\r\\n]", " ").strip() + "](" + PICTURE + pictureId + ")";
    }

    /** How many pages the text fills in the memo, in tenths, at least one: as many as a reader's eye would guess. */
    public static int pagesInTenths(String markdown) {
        long pictures = SHOWN.matcher(markdown).results().count();
        long lines = markdown.lines().filter(line -> !line.isBlank()).count();
        long byWords = words(markdown) * 10L / WORDS_ON_A_PAGE;
        long byLines = lines * 10 / LINES_ON_A_PAGE;
        return (int) Math.max(1, Math.max(byWords, byLines) + pictures * 10 / PICTURES_ON_A_PAGE);
    }

    /** Words as a reader counts them. */
    public static int words(String markdown) {
        return (int) WORD.matcher(ADDRESS.matcher(markdown).replaceAll(" "))
                .results()
                .count();
    }

    private static final class Tamed extends AbstractVisitor {

        private static final int PAGE_LEVELS = 2;
        private static final int DEEPEST = 6;

        private final Deque<Integer> above = new ArrayDeque<>();
        private final PictureAddress pictures;

        Tamed(PictureAddress pictures) {
            this.pictures = pictures;
        }

        /** A writer who begins with ## or jumps to #### skips no level for those who hear the page. */
        @Override
        public void visit(Heading heading) {
            while (!above.isEmpty() && above.peek() >= heading.getLevel()) {
                above.pop();
            }
            above.push(heading.getLevel());
            heading.setLevel(Math.min(DEEPEST, above.size() + PAGE_LEVELS));
            visitChildren(heading);
        }

        /** A picture of the section's own is shown; any other's description takes its place. */
        @Override
        public void visit(Image image) {
            String address = address(image.getDestination());
            if (address != null) {
                image.setDestination(address);
                return;
            }
            Node child = image.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                image.insertBefore(child);
                child = next;
            }
            image.unlink();
        }

        private @Nullable String address(String destination) {
            if (!destination.startsWith(PICTURE)) {
                return null;
            }
            try {
                return pictures.of(UUID.fromString(destination.substring(PICTURE.length())));
            } catch (IllegalArgumentException noId) {
                return null;
            }
        }
    }
}
