package dev.migrations.internal.runtime;

import dev.migrations.internal.store.StopSignal;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Data that ends with a failure as soon as the run is asked to stop: whoever sends it then takes it back. */
final class StoppableReader extends FilterReader {

    private final StopSignal stop;

    StoppableReader(Reader data, StopSignal stop) {
        super(data);
        this.stop = stop;
    }

    @Override
    public int read() throws IOException {
        stop.check();
        return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        stop.check();
        return super.read(buffer, offset, length);
    }
}
