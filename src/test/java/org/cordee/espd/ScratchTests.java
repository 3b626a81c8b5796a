package org.cordee.espd;
import org.junit.jupiter.api.Test;
import java.util.stream.Collectors;
class ScratchTests {
    @Test void x() throws Exception {
        var r = new ReadingEspd().request(EspdSamples.validRequest());
        r.remarks().forEach(System.out::println);
        for (EspdFacts f : SampleOperators.all()) {
            var a = new AnsweringRequest().answer(r.content(), f, SampleOperators.head(f.role().name()));
            byte[] w = new WritingEspd().write(a.response());
            java.nio.file.Files.write(java.nio.file.Path.of("/tmp/t/a-"+f.identity().ids().get(0).value()+".xml"), w);
            var b = new ReadingEspd().response(w);
            System.out.println(f.identity().name()+" answers "+a.response().answers().size()+" open "+a.open().size()+" equal "+b.content().equals(a.response())+" remarks "+b.remarks());
            java.nio.file.Files.write(java.nio.file.Path.of("/tmp/t/a-"+f.identity().ids().get(0).value()+".pdf"), new PrintingEspd().pdf(a.response(), a.open()));
            if (f.role()==EspdOperator.OperatorRole.LEAD) { a.open().forEach(o->System.out.println("  "+o.reason()+" "+o.articles()+" "+o.place()+" | "+o.criterion()+" | "+o.label()));
              a.response().answers().forEach(x->System.out.println("   = "+x.id()+" "+x.value()+" "+x.lots())); }
        }
    }
}
