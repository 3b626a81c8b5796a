package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0                            | Firefox · Windows
        Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/139.0 Safari/537.36 Edg/139.0           | Edge · Windows
        Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/139.0 Mobile Safari/537.36               | Chrome · Android
        Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1 Version/18.5 Mobile Safari/604.1   | Safari · iPhone
        Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15           | Safari · macOS
        curl/8.14.1                                                                                                | curl
        """)
    void namesTheBrowserAndTheSystemForTheirOwner(String header, String name) {
        assertThat(BrowserName.of(header)).isEqualTo(name);
    }

    @Test
    void aBrowserThatSaysNothingHasNoName() {
        assertThat(BrowserName.of(null)).isEmpty();
        assertThat(BrowserName.of("<script>alert(1)</script>")).isEmpty();
    }
}
