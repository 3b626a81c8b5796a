package org.cordee.document.frame;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a ZIP file. A copy with changed parts repeats the packed bytes of all others, so that nothing is read or
 * packed again; changed parts are stored unpacked, because two versions of a compressor produce different bytes.
 */
final class ZipParts {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_SIZE = 30;
    private static final int CENTRAL_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;

    /** The flag of names in UTF-8, the only one that a stored part keeps. */
    private static final int UTF_8_NAME = 0x800;

    private static final int OLDEST_VERSION = 10;

    private final byte[] file;
    private final int end;
    private final List<Part> parts;

    private ZipParts(byte[] file, int end, List<Part> parts) {
        this.file = file;
        this.end = end;
        this.parts = parts;
    }

    /**
     * One part by its two headers.
     *
     * @param header where its record in the central directory begins
     * @param from where its local header begins
     * @param to where the next part or the central directory begins
     */
    private record Part(
            String name, int header, int headerSize, int method, int packed, int size, int crc, int from, int to) {

        private int dataFrom(ByteBuffer bytes) {
            return from + LOCAL_SIZE + unsigned(bytes, from + 26) + unsigned(bytes, from + 28);
        }
    }

    /** @throws org.cordee.shared.RuleViolation when the file is no whole ZIP file or its parts overlap */
    static ZipParts of(byte[] file) {
        ByteBuffer bytes = little(file);
        try {
            int end = end(bytes);
            List<Part> parts = parts(bytes, end);
            requireModest(parts);
            return new ZipParts(file, end, parts);
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw FrameRefusal.of("unreadable");
        }
    }

    private static ByteBuffer little(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int end(ByteBuffer bytes) {
        int first = Math.max(0, bytes.limit() - END_SIZE - LONGEST_COMMENT);
        for (int at = bytes.limit() - END_SIZE; at >= first; at--) {
            if (bytes.getInt(at) == END && at + END_SIZE + unsigned(bytes, at + 20) == bytes.limit()) {
                return at;
            }
        }
        throw FrameRefusal.of("unreadable");
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private static List<Part> parts(ByteBuffer bytes, int end) {
        int count = unsigned(bytes, end + 10);
        int at = bytes.getInt(end + 16);
        int directory = at;
        if (count > FrameLimits.MOST_PARTS || count != unsigned(bytes, end + 8) || at < 0 || at > end) {
            throw FrameRefusal.of("unreadable");
        }
        List<Part> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int number = 0; number < count; number++) {
            Part part = part(bytes, at);
            if (!names.add(part.name().toLowerCase(Locale.ROOT))) {
                throw FrameRefusal.of("unreadable");
            }
            found.add(part);
            at += part.headerSize();
        }
        if (at > end) {
            throw FrameRefusal.of("unreadable");
        }
        return bounded(bytes, found, directory);
    }

    private static Part part(ByteBuffer bytes, int at) {
        if (bytes.getInt(at) != CENTRAL) {
            throw FrameRefusal.of("unreadable");
        }
        if ((unsigned(bytes, at + 8) & ENCRYPTED) != 0) {
            throw FrameRefusal.of("locked-by-password");
        }
        int nameSize = unsigned(bytes, at + 28);
        int headerSize = CENTRAL_SIZE + nameSize + unsigned(bytes, at + 30) + unsigned(bytes, at + 32);
        int packed = bytes.getInt(at + 20);
        int size = bytes.getInt(at + 24);
        int from = bytes.getInt(at + 42);
        if (packed < 0 || size < 0 || from < 0) {
            throw FrameRefusal.of("bomb");
        }
        return new Part(
                name(bytes, at + CENTRAL_SIZE, nameSize),
                at,
                headerSize,
                unsigned(bytes, at + 10),
                packed,
                size,
                bytes.getInt(at + 16),
                from,
                from);
    }

    private static String name(ByteBuffer bytes, int at, int size) {
        byte[] name = new byte[size];
        bytes.get(at, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    /** Gives each part its end, and refuses parts that overlap or have another name in their own header. */
    private static List<Part> bounded(ByteBuffer bytes, List<Part> parts, int directory) {
        List<Part> byPlace = new ArrayList<>(parts);
        byPlace.sort(Comparator.comparingInt(Part::from));
        List<Part> bounded = new ArrayList<>(parts);
        for (int at = 0; at < byPlace.size(); at++) {
            Part part = byPlace.get(at);
            int to = at + 1 < byPlace.size() ? byPlace.get(at + 1).from() : directory;
            boolean own = bytes.getInt(part.from()) == LOCAL
                    && name(bytes, part.from() + LOCAL_SIZE, unsigned(bytes, part.from() + 26))
                            .equals(part.name());
            if (!own || part.dataFrom(bytes) + part.packed() > to) {
                throw FrameRefusal.of("unreadable");
            }
            bounded.set(
                    parts.indexOf(part),
                    new Part(
                            part.name(),
                            part.header(),
                            part.headerSize(),
                            part.method(),
                            part.packed(),
                            part.size(),
                            part.crc(),
                            part.from(),
                            to));
        }
        return bounded;
    }

    private static void requireModest(List<Part> parts) {
        long all = 0;
        for (Part part : parts) {
            all += part.size();
            long shrunk = (long) part.packed() * FrameLimits.MOST_SHRUNK;
            if (all > FrameLimits.LARGEST_UNPACKED || part.size() > Math.max(FrameLimits.ALWAYS_UNPACKED, shrunk)) {
                throw FrameRefusal.of("bomb");
            }
        }
    }

    List<String> names() {
        return parts.stream().map(Part::name).toList();
    }

    /** Unpacks a part; empty when there is none of this name, in small or capital letters. */
    Optional<byte[]> find(String name) {
        return parts.stream()
                .filter(part -> part.name().equalsIgnoreCase(name))
                .findFirst()
                .map(this::unpacked);
    }

    private byte[] unpacked(Part part) {
        if (part.size() > FrameLimits.LARGEST_PART) {
            throw FrameRefusal.of("bomb");
        }
        int from = part.dataFrom(little(file));
        byte[] content = switch (part.method()) {
            case STORED -> Arrays.copyOfRange(file, from, from + part.packed());
            case DEFLATED -> inflated(from, part);
            default -> throw FrameRefusal.of("unreadable");
        };
        if (content.length != part.size() || (int) checksum(content) != part.crc()) {
            throw FrameRefusal.of("unreadable");
        }
        return content;
    }

    private byte[] inflated(int from, Part part) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, from, part.packed());
            byte[] content = new byte[part.size() + 1];
            int length = 0;
            while (!inflater.finished() && length < content.length) {
                int read = inflater.inflate(content, length, content.length - length);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw FrameRefusal.of("unreadable");
                }
                length += read;
            }
            return Arrays.copyOf(content, length);
        } catch (DataFormatException broken) {
            throw FrameRefusal.of("unreadable");
        } finally {
            inflater.end();
        }
    }

    private static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }

    /** Returns the whole file with other contents for some parts, by the names that {@link #names} returns. */
    byte[] with(Map<String, byte[]> changed) {
        ByteBuffer bytes = little(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        List<Part> byPlace = new ArrayList<>(parts);
        byPlace.sort(Comparator.comparingInt(Part::from));
        int[] offsets = new int[parts.size()];
        out.write(
                file,
                0,
                byPlace.isEmpty() ? bytes.getInt(end + 16) : byPlace.get(0).from());
        for (Part part : byPlace) {
            offsets[parts.indexOf(part)] = out.size();
            byte[] content = changed.get(part.name());
            if (content == null) {
                out.write(file, part.from(), part.to() - part.from());
            } else {
                writeStored(bytes, part, content, out);
            }
        }
        int directory = out.size();
        for (int at = 0; at < parts.size(); at++) {
            out.writeBytes(header(parts.get(at), changed.get(parts.get(at).name()), offsets[at]));
        }
        int size = out.size() - directory;
        byte[] last = Arrays.copyOfRange(file, end, file.length);
        little(last).putInt(12, size).putInt(16, directory);
        out.writeBytes(last);
        return out.toByteArray();
    }

    private static void writeStored(ByteBuffer bytes, Part part, byte[] content, ByteArrayOutputStream out) {
        byte[] name = part.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = ByteBuffer.allocate(LOCAL_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(LOCAL)
                .putShort((short) OLDEST_VERSION)
                .putShort((short) (unsigned(bytes, part.header() + 8) & UTF_8_NAME))
                .putShort((short) STORED)
                .putInt(bytes.getInt(part.header() + 12))
                .putInt((int) checksum(content))
                .putInt(content.length)
                .putInt(content.length)
                .putShort((short) name.length)
                .putShort((short) 0);
        out.writeBytes(header.array());
        out.writeBytes(name);
        out.writeBytes(content);
    }

    private byte[] header(Part part, byte @Nullable [] content, int offset) {
        byte[] header = Arrays.copyOfRange(file, part.header(), part.header() + part.headerSize());
        ByteBuffer bytes = little(header).putInt(42, offset);
        if (content != null) {
            bytes.putShort(8, (short) (bytes.getShort(8) & UTF_8_NAME))
                    .putShort(10, (short) STORED)
                    .putInt(16, (int) checksum(content))
                    .putInt(20, content.length)
                    .putInt(24, content.length);
        }
        return header;
    }
}
