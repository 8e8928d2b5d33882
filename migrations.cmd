@echo off
rem Runs the command line from a checkout of its sources. Builds the jar when it is missing.
setlocal
set "HOME_DIR=%~dp0"
call :find
if not defined JAR (
  echo Building the command line, once ... 1>&2
  pushd "%HOME_DIR%"
  call mvnw.cmd -B -q -ntp -Dquick -DskipTests -pl migrations-core,migrations-cli package 1>&2
  popd
  call :find
)
if not defined JAR exit /b 1
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java")
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:find
set "JAR="
for %%f in ("%HOME_DIR%migrations-cli\target\migrations-cli-*-all.jar") do set "JAR=%%~f"
goto :eof
