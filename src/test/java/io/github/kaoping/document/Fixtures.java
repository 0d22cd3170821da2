package io.github.kaoping.document;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Files of invented content that lie beside the tests. */
final class Fixtures {
    private Fixtures() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        }
    }
}
