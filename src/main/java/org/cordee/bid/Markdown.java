package org.cordee.bid;

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
 * Converts a member's Markdown text to HTML that is safe in a page and in the memo: without the writer's own HTML,
 * without scripts in links and without pictures from other servers. Its headings are below those of the page.
 */
final class Markdown {

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

    /** The average measured on the memo's page: A4, 10.5 points, line height 1.5. */
    private static final int WORDS_ON_A_PAGE = 480;

    private static final int LINES_ON_A_PAGE = 42;
    private static final int PICTURES_ON_A_PAGE = 3;

    private Markdown() {}

    /** Returns the address of a picture of the section, null when it must not be shown. */
    @FunctionalInterface
    public interface PictureAddress {
        @Nullable
        String of(UUID pictureId);
    }

    /** Converts the text without its pictures: their descriptions are shown instead. */
    public static String html(String markdown) {
        return html(markdown, picture -> null);
    }

    /** Converts the text with the pictures that {@code ![description](picture:id)} names, when they have an address. */
    public static String html(String markdown, PictureAddress pictures) {
        Node text = PARSER.parse(markdown);
        text.accept(new Tamed(pictures));
        return RENDERER.render(text);
    }

    /** Returns the Markdown line that shows a picture. */
    public static String picture(UUID pictureId, String description) {
        return "![" + description.replaceAll("[\\[\\]\\\\\\r\\n]", " ").strip() + "](" + PICTURE + pictureId + ")";
    }

    /** Estimates how many pages the text fills in the memo, in tenths, at least one page. */
    public static int pagesInTenths(String markdown) {
        long pictures = SHOWN.matcher(markdown).results().count();
        long lines = markdown.lines().filter(line -> !line.isBlank()).count();
        long byWords = words(markdown) * 10L / WORDS_ON_A_PAGE;
        long byLines = lines * 10 / LINES_ON_A_PAGE;
        return (int) Math.max(1, Math.max(byWords, byLines) + pictures * 10 / PICTURES_ON_A_PAGE);
    }

    /** Counts the words of the text. */
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

        /**
         * Removes gaps between heading levels (a text may start with ## or jump to ####), because screen readers
         * announce levels.
         */
        @Override
        public void visit(Heading heading) {
            while (!above.isEmpty() && above.peek() >= heading.getLevel()) {
                above.pop();
            }
            above.push(heading.getLevel());
            heading.setLevel(Math.min(DEEPEST, above.size() + PAGE_LEVELS));
            visitChildren(heading);
        }

        /** Shows a picture of the section. Any other picture is replaced by its description. */
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
