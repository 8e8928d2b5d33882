package dev.migrations.benchmarks;

import java.util.Random;

/** The large scripts that are measured. */
public enum ScriptText {
    /** An export as INSERT statements, a row each. */
    INSERTS {
        @Override
        void add(StringBuilder text, int number, Random random) {
            text.append("INSERT INTO item (id, name, price, note) VALUES (")
                    .append(number)
                    .append(", 'first; of ");
            text.append(number)
                    .append("', ")
                    .append(random.nextInt(100_000) / 100.0)
                    .append(", '");
            words(text, random, 6);
            text.append(random.nextInt(20) == 0 ? "it''s" : "").append("');\n");
        }
    },
    /** What pg_dump writes: definitions, a function, comments, and the rows as COPY data. */
    DUMP {
        @Override
        void add(StringBuilder text, int number, Random random) {
            text.append(DEFINITIONS.replace("item", "item_" + number));
            for (int row = 0; row < ROWS; row++) {
                text.append(row).append('\t');
                words(text, random, 5);
                text.append('\t').append(random.nextInt(100_000) / 100.0).append("\t2026-11-20 10:40:00.123+00\n");
            }
            text.append("\\.\n\n\n").append(KEYS.replace("item", "item_" + number));
        }
    };

    private static final int ROWS = 400;

    private static final String[] WORDS =
            "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor".split(" ", -1);

    private static final String DEFINITIONS = """
            --
            -- Name: item; Type: TABLE; Schema: public; Owner: app
            --

            CREATE TABLE public.item (
                id integer NOT NULL,
                name character varying(80) DEFAULT 'x'::character varying NOT NULL,
                price numeric(10,2),
                at timestamp with time zone DEFAULT now() NOT NULL,
                CONSTRAINT positive CHECK ((price >= (0)::numeric))
            );


            ALTER TABLE public.item OWNER TO app;

            CREATE FUNCTION public.touch_item() RETURNS trigger
                LANGUAGE plpgsql
                AS $$
            BEGIN
                NEW.at := now();
                RETURN NEW;
            END;
            $$;


            COPY public.item (id, name, price, at) FROM stdin;
            """;

    private static final String KEYS = """
            ALTER TABLE ONLY public.item
                ADD CONSTRAINT item_pkey PRIMARY KEY (id);


            CREATE INDEX item_name ON public.item USING btree (lower((name)::text));


            """;

    abstract void add(StringBuilder text, int number, Random random);

    /** About so many characters of it; the same each time. */
    String text(int length) {
        Random random = new Random(length);
        StringBuilder text = new StringBuilder(length + length / 8);
        for (int number = 1; text.length() < length; number++) {
            add(text, number, random);
        }
        return text.toString();
    }

    private static void words(StringBuilder text, Random random, int most) {
        for (int left = 3 + random.nextInt(most); left > 0; left--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
    }
}
