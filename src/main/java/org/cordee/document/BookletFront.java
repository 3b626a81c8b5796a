package org.cordee.document;

import static org.cordee.document.PrintedHtml.each;
import static org.cordee.document.PrintedHtml.text;

import java.util.List;
import java.util.Map;

/** Writes the pages of a booklet before its entries: cover, foreword, imprint and contents. */
record BookletFront(BookletPrint booklet) {

    private static final int SHORT_TITLE = 44;
    private static final int LONG_TITLE = 90;

    /** A longer name of the publisher needs more than one line at the foot of the cover. */
    private static final int SHORT_NAME = 80;

    /** Returns the name of the booklet in its series. */
    String named() {
        return "Cahier d’impact n°\u00A0" + booklet.number();
    }

    /** Returns the line at the foot of each page, with the beginning of a long title. */
    String foot() {
        String title = booklet.title().length() <= LONG_TITLE
                ? booklet.title()
                : booklet.title().substring(0, SHORT_TITLE) + "…";
        return named() + ", " + title + ", édition " + booklet.edition();
    }

    String cover() {
        int length = booklet.title().length();
        String size = length <= SHORT_TITLE ? "" : length <= LONG_TITLE ? " long" : " longer";
        String above = booklet.publisher().length() <= SHORT_NAME ? "" : " less";
        String subtitle = booklet.subtitle().isBlank() ? "" : "<p class=\"sub\">" + text(booklet.subtitle()) + "</p>";
        return "<div class=\"front\"><div class=\"upper" + above + "\"><p class=\"brand\">Cordée</p><h1 class=\"title"
                + size + "\">"
                + text(booklet.title()) + "</h1>" + subtitle + "</div><p class=\"last\"><strong>" + text(named())
                + "</strong><br/>Édition " + text(booklet.edition()) + ", version " + booklet.version() + " du "
                + BookletEntryHtml.day(booklet.publishedOn()) + "<br/>" + text(booklet.publisher()) + "</p></div>";
    }

    boolean hasForeword() {
        return !booklet.foreword().isBlank();
    }

    String foreword() {
        return hasForeword()
                ? "<div class=\"foreword\"><h2 id=\"foreword\">Avant-propos</h2>"
                        + BookletEntryHtml.paragraphs(booklet.foreword()) + "</div>"
                : "";
    }

    String imprint() {
        int count = booklet.entries().size();
        String history = booklet.changes().isEmpty()
                ? ""
                : " Les versions et les fiches retirées sont listées à la fin du cahier.";
        return "<div class=\"imprint\"><h2 id=\"imprint\" class=\"second\">Mentions</h2><p>"
                + text(named() + ", " + booklet.title() + ", édition " + booklet.edition() + ", version "
                        + booklet.version() + ", " + (count == 1 ? "1 solution." : count + " solutions."))
                + "<br/>Publié le " + BookletEntryHtml.day(booklet.publishedOn()) + " par "
                + text(booklet.publisher()) + ".</p><p>"
                + text("Chaque chiffre est suivi de sa source et de son année. Les droits d’une photographie figurent"
                        + " à côté d’elle." + history)
                + "</p><p>"
                + text("Ce fichier suit les normes PDF/A-2b, pour l’archivage, et PDF/UA-1, pour les lecteurs d’écran.")
                + "</p></div>";
    }

    String contents(Map<String, List<BookletEntryHtml>> chapters) {
        StringBuilder lines = new StringBuilder();
        chapters.forEach((chapter, some) -> lines.append("<p class=\"kick\">")
                .append(text(chapter))
                .append("</p><ol>")
                .append(each(some, BookletFront::line))
                .append("</ol>"));
        return "<div class=\"toc\"><h2 id=\"contents\">Sommaire</h2>" + lines + "</div>";
    }

    private static String line(BookletEntryHtml one) {
        String title = text(one.entry().title());
        return "<li><a href=\"#" + one.id() + "\" title=\"" + title + "\">" + title + "</a></li>";
    }
}
