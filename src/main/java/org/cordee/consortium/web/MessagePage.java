package org.cordee.consortium.web;

import org.cordee.shared.FileDownload;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;

/** Says how much of a conversation one page shows, and how its file is named. */
final class MessagePage {

    private static final int SHOWN = 20;
    private static final int MOST_SHOWN = 100;

    private MessagePage() {}

    static PageRequest of(int page) {
        return PageRequest.of(Math.max(0, page), SHOWN);
    }

    static PageRequest of(int page, int size) {
        return PageRequest.of(Math.max(0, page), Math.min(Math.max(1, size), MOST_SHOWN));
    }

    static ResponseEntity<byte[]> file(byte[] text) {
        return FileDownload.of("echanges.txt", "text/plain;charset=UTF-8", text);
    }
}
