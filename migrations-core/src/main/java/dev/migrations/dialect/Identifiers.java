package dev.migrations.dialect;

import java.util.Locale;

/** Which names need no quotes on any database. */
final class Identifiers {

    /**
     * The words that SQLite, PostgreSQL, MariaDB or H2, tried one by one, do not take for the name of a table or a schema,
     * and those that MySQL's manual calls reserved, each between blanks. They are looked for in the text, since every start
     * looks for few of them: to make a set of them took a cold JVM ten milliseconds.
     */
    private static final String RESERVED = (" " + """
            _rowid_ accessible add all alter analyse analyze and any array as asc asensitive asymmetric
            authorization autoincrement before between bigint binary blob both by call cascade case cast
            change char character check collate collation column commit concurrently condition constraint
            continue convert create cross cube cume_dist current_catalog current_date current_path
            current_role current_schema current_time current_timestamp current_user cursor database
            databases day day_hour day_microsecond day_minute day_second dec decimal declare default
            deferrable delayed delete delete_domain_id dense_rank desc describe deterministic distinct
            distinctrow div do do_domain_ids double drop dual each else elseif empty enclosed end escape
            escaped except exists exit explain false fetch first_value float float4 float8 for force foreign
            freeze from full fulltext function generated get grant group grouping groups having
            high_priority hour hour_microsecond hour_minute hour_second if ignore ignore_domain_ids ilike in
            index infile initially inner inout insensitive insert int int1 int2 int3 int4 int8 integer
            intersect interval into io_after_gtids io_before_gtids is isnull iterate join json_table key
            keys kill lag last_value lateral lead leading leave left like limit linear lines load localtime
            localtimestamp lock long longblob longtext loop low_priority manual master_demote_to_replica
            master_demote_to_slave master_ssl_verify_server_cert match maxvalue mediumblob mediumint
            mediumtext middleint minus minute minute_microsecond minute_second mod modifies month natural
            no_write_to_binlog not nothing notnull nth_value ntile null numeric of offset on only optimize
            optimizer_costs option optionally or order out outer outfile over overlaps page_checksum
            parallel parse_vcol_expr partition percent_rank placing portion precision primary procedure
            purge qualify range rank read read_write reads real recursive ref_system_id references regexp
            release rename repeat replace require resignal restrict return returning revoke right rlike row
            row_number rownum rows schema schemas second second_microsecond select sensitive separator
            session_user set show signal similar smallint some spatial specific sql sql_after_gtids
            sql_before_gtids sql_big_result sql_calc_found_rows sql_small_result sqlexception sqlstate
            sqlwarning ssl starting stats_auto_recalc stats_persistent stats_sample_pages stored
            straight_join symmetric system system_user table tablesample terminated then tinyblob tinyint
            tinytext to trailing transaction trigger true uescape undo union unique unknown unlock unsigned
            update usage use user using utc_date utc_time utc_timestamp value values varbinary varchar
            varcharacter variadic varying verbose virtual when where while window with write xor year
            year_month zerofill""" + " ").replace('\n', ' ');

    private Identifiers() {}

    /** Of a name that {@linkplain #isPlain is plain}. */
    static boolean isReserved(String name) {
        return RESERVED.contains(" " + name.toLowerCase(Locale.ROOT) + " ");
    }

    static boolean isPlain(String name) {
        return isLowerCasePlain(name.toLowerCase(Locale.ROOT)) && isAscii(name);
    }

    static boolean isLowerCasePlain(String name) {
        if (name.isEmpty() || isDigit(name.charAt(0))) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !isDigit(c) && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
