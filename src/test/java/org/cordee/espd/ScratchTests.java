package org.cordee.espd;
import org.junit.jupiter.api.Test;
class ScratchTests {
    @Test void x() throws Exception {
        var r = new ReadingEspd().request(EspdSamples.request());
        r.remarks().forEach(System.out::println);
        byte[] w = new WritingEspd().write(r.content());
        java.nio.file.Files.write(java.nio.file.Path.of("/tmp/t/w-req.xml"), w);
        var again = new ReadingEspd().request(w);
        System.out.println(again.content().equals(r.content())+" "+w.length);
        var p = new ReadingEspd().response(EspdSamples.response());
        p.remarks().forEach(System.out::println);
        long t=System.nanoTime();
        byte[] q = new WritingEspd().write(p.content());
        System.out.println((System.nanoTime()-t)/1000000);
        java.nio.file.Files.write(java.nio.file.Path.of("/tmp/t/w-resp.xml"), q);
        t=System.nanoTime();
        System.out.println(new ReadingEspd().response(q).content().equals(p.content())+" "+q.length);
        System.out.println((System.nanoTime()-t)/1000000);
    }
}
