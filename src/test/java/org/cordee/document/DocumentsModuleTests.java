package org.cordee.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cordee.CordeeTest;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@CordeeTest
class DocumentsModuleTests {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n".getBytes(UTF_8);

    private final UUID consortium = Ids.next();

    @Autowired
    Documents documents;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void returnsExactlyTheUploadedBytes() throws IOException {
        byte[] large = text(3 * 1024 * 1024 + 17);

        StoredDocument document = store(large, "grand.txt", "text/plain");

        try (InputStream in = documents.open(document.id())) {
            assertThat(in.readAllBytes()).isEqualTo(large);
        }
        assertThat(document.size()).isEqualTo(large.length);
        assertThat(documents.find(document.id())).isEqualTo(document);
    }

    @Test
    void storesTheSameContentOnceUnderSeveralNames() {
        byte[] content = text(5_000);

        StoredDocument one = store(content, "un.txt", null);
        StoredDocument other = store(content, "deux.txt", null);

        assertThat(other.sha256()).isEqualTo(one.sha256());
        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(chunks(one.sha256())).isEqualTo(1);
    }

    @Test
    void storesTheSameContentOnceForTwoSimultaneousUploads() throws Exception {
        byte[] content = text(2 * 1024 * 1024);
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<StoredDocument> act = () -> {
                barrier.await();
                return store(content, "un.txt", null);
            };
            List<Future<StoredDocument>> both = two.invokeAll(List.of(act, act));
            String hash = both.get(0).get().sha256();
            assertThat(both.get(1).get().sha256()).isEqualTo(hash);
            assertThat(chunks(hash)).isEqualTo(2);
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void rollsBackTheContentWithItsTransaction() {
        byte[] content = text(4_000);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    store(content, "un.txt", null);
                    throw new IllegalStateException("dies");
                }))
                .hasMessage("dies");

        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM document WHERE consortium_id = ?", Long.class, consortium))
                .isZero();
    }

    @Test
    void refusesToReturnDamagedContent() {
        StoredDocument changed = store(text(4_000), "un.txt", null);
        StoredDocument cut = store(text(4_001), "deux.txt", null);
        jdbc.update("UPDATE document_chunk SET bytes = REVERSE(bytes) WHERE sha256 = ?", changed.sha256());
        jdbc.update("DELETE FROM document_chunk WHERE sha256 = ?", cut.sha256());

        assertThatThrownBy(() -> documents.open(changed.id())).isInstanceOf(DamagedContent.class);
        assertThatThrownBy(() -> documents.open(cut.id())).isInstanceOf(DamagedContent.class);
    }

    @Test
    void detectsTheTypeFromTheContentNotFromTheName() {
        assertThat(store(PDF, "plan.pdf", "application/pdf").mediaType()).isEqualTo("application/pdf");
        assertThat(store(PDF, "plan.txt", null).mediaType()).isEqualTo("application/pdf");
        refused("document.type-differs", () -> store(PDF, "photo.png", "image/png"));
        byte[] program = new byte[] {'M', 'Z', 0, 0, 1, 2, 3, 4};
        refused("document.type-refused", () -> store(program, "facture.pdf", "application/pdf"));
        refused("document.type-refused", () -> store("<html><script>".getBytes(UTF_8), "a.html", "text/html"));
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsTooLarge() {
        refused("document.empty", () -> store(new byte[0], "vide.txt", null));
        refused("document.too-large", () -> store(new byte[20 * 1024 * 1024 + 1], "trop.txt", null));
    }

    @Test
    void opensEachLevelToItsRelationsOnly() {
        assertThat(ConfidentialityLevel.TEASER.mayBeReadBy(ConfidentialityLevel.ConsortiumRelation.OUTSIDE))
                .isTrue();
        assertThat(ConfidentialityLevel.INVITATION.mayBeReadBy(ConfidentialityLevel.ConsortiumRelation.OUTSIDE))
                .isFalse();
        assertThat(ConfidentialityLevel.INVITATION.mayBeReadBy(ConfidentialityLevel.ConsortiumRelation.INVITED))
                .isTrue();
        assertThat(ConfidentialityLevel.DATA_ROOM.mayBeReadBy(ConfidentialityLevel.ConsortiumRelation.INVITED))
                .isFalse();
        assertThat(ConfidentialityLevel.DATA_ROOM.mayBeReadBy(ConfidentialityLevel.ConsortiumRelation.MEMBER))
                .isTrue();
        assertThat(ConfidentialityLevel.CONSOLIDATED_PRICE.mayBeReadBy(ConfidentialityLevel.ConsortiumRelation.MEMBER))
                .isFalse();
        assertThat(ConfidentialityLevel.CONSOLIDATED_PRICE.mayBeReadBy(ConfidentialityLevel.ConsortiumRelation.LEAD))
                .isTrue();
    }

    @Test
    void answersAnUnknownIdAsNotFound() {
        assertThatThrownBy(() -> documents.open(Ids.next())).isInstanceOf(NotFound.class);
    }

    private StoredDocument store(byte[] content, String name, String type) {
        return documents.store(
                new ByteArrayInputStream(content), name, type, ConfidentialityLevel.DATA_ROOM, consortium);
    }

    private static byte[] text(int size) {
        byte[] bytes = new byte[size];
        new Random().ints(size, 'a', 'z').forEach(new java.util.function.IntConsumer() {
            private int at;

            @Override
            public void accept(int letter) {
                bytes[at++] = (byte) letter;
            }
        });
        return bytes;
    }

    private long chunks(String sha256) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM document_chunk WHERE sha256 = ?", Long.class, sha256);
    }
}
