@echo off
rem Starts Kaoping on Windows: finds Java 17 or newer, shows Chinese text, opens the sheet of a report dropped on this file.
rem Only the lines after :say hold Chinese: with code page 65001 cmd can lose its place when it looks for a label behind them.
setlocal DisableDelayedExpansion
for /f "tokens=2 delims=:." %%p in ('chcp') do set "CODEPAGE=%%p"
chcp 65001 >nul
set "KAOPING=%~dp0"
set "KAOPING=%KAOPING:~0,-1%"
set "PROBLEM="
set "FOUND="
set "CODE=70"
set "FLAGS=-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dlog4j2.statusLoggerLevel=OFF -Xshare:auto"
rem The start archive is mapped where it was made, so nothing in it has to be rewritten.
set "FLAGS=%FLAGS% -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
set "ONE=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
set "MANY=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn96m"
set "MASSES=-XX:+UseSerialGC -Xmn96m"
rem Nobody needs to hear of a stale archive.
set "QUIET=-Xlog:disable -Xlog:all=error:stderr"

rem What was given. Arguments are not handed to call, which would read their special characters a second time.
set "FIRST=%~1"
set "SECOND=%~2"
set "FULL=%~f1"

rem Java: the one that came along, then JAVA_HOME, then PATH.
set "JAVA="
set "TRY=%KAOPING%\java\bin\java.exe"
call :try
if defined JAVA_HOME set "TRY=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME call :try
for %%j in (java.exe) do set "TRY=%%~$PATH:j"
call :try
if not defined JAVA set "PROBLEM=java"
if not defined JAVA if defined FOUND set "PROBLEM=old"
if defined PROBLEM goto say

rem The program: lib in a package, target in a source checkout.
set "LIBS=%KAOPING%\lib"
set "CLASSES=%LIBS%\*"
if exist "%KAOPING%\lib\" goto known
set "JAR="
for %%j in ("%KAOPING%\target\kaoping-*.jar") do set "JAR=%%~fj"
if not defined JAR set "PROBLEM=build"
if defined PROBLEM goto say
set "LIBS=%KAOPING%\target\lib"
set "CLASSES=%JAR%;%LIBS%\*"

:known
rem The start archive: the program makes it after its first run, if it may write there.
set "ARCHIVE=%LIBS%\start.jsa"
set "SHARED="
set "NOTED="
if exist "%ARCHIVE%.key" set /p NOTED=<"%ARCHIVE%.key"
rem A piece of an archive would bring Java down, so its size must be as noted beside it.
if defined NOTED for %%f in ("%ARCHIVE%") do if "%%~zf"=="%NOTED%" set SHARED="-XX:SharedArchiveFile=%ARCHIVE%"
rem For some thousands of reports a fixed young generation, for more a compiler that starts slower and then runs faster.
set "REPORTS=0"
set "NOCACHE="
:count
if "%~1"=="" goto counted
if "%~1"=="--no-cache" set "NOCACHE=1"
if exist "%~1\" for /f %%n in ('dir /s /b /a-d "%~1" 2^>nul ^| "%SystemRoot%\System32\find.exe" /c /v ""') do set /a REPORTS+=%%n
if exist "%~1" set /a REPORTS+=1
shift /1
goto count
:counted
if %REPORTS% GTR 4000 (set "FLAGS=%FLAGS% %MASSES%") else if %REPORTS% GTR 40 (set "FLAGS=%FLAGS% %MANY%") else (set "FLAGS=%FLAGS% %ONE%")

if defined KAOPING_MEMORY set "FLAGS=%FLAGS% -Xmx%KAOPING_MEMORY%"
set KEPT="-Dkaoping.archive=%ARCHIVE%"
if defined NOCACHE set "SHARED="
if defined NOCACHE set "KEPT="

rem An argument that is a file and no command: a report was dropped on this file, or several or a folder were.
if not defined FIRST goto run
if "%FIRST%"=="/?" goto help
for %%c in (score check inspect explain criteria agree verify letters review help) do if /i "%FIRST%"=="%%c" goto run
if exist "%FIRST%\" goto several
if not exist "%FIRST%" goto run
if defined SECOND goto several
goto dropped

:run
"%JAVA%" "-Dkaoping.home=%KAOPING%" %FLAGS% %QUIET% %SHARED% %KEPT% -cp "%CLASSES%" io.github.kaoping.cli.Main %*
set "CODE=%ERRORLEVEL%"
if not defined FIRST pause
goto end

:help
"%JAVA%" "-Dkaoping.home=%KAOPING%" %FLAGS% %QUIET% %SHARED% %KEPT% -cp "%CLASSES%" io.github.kaoping.cli.Main --help
set "CODE=%ERRORLEVEL%"
goto end

:several
"%JAVA%" "-Dkaoping.home=%KAOPING%" %FLAGS% %QUIET% %SHARED% %KEPT% -cp "%CLASSES%" io.github.kaoping.cli.Main score %*
set "CODE=%ERRORLEVEL%"
pause
goto end

:dropped
set "SHEET=%FULL%.html"
"%JAVA%" "-Dkaoping.home=%KAOPING%" %FLAGS% %QUIET% %SHARED% %KEPT% -cp "%CLASSES%" io.github.kaoping.cli.Main score "%FULL%" --out "%SHEET%" --overwrite
set "CODE=%ERRORLEVEL%"
if %CODE%==4 goto show
if %CODE% LSS 0 goto stay
if %CODE% GTR 1 goto stay
:show
if not exist "%SHEET%" goto stay
start "" "%SHEET%"
goto end
:stay
pause
goto end

:try
rem Takes the java.exe in TRY if none is chosen yet and it is new enough; remembers the version of one that is too old.
if defined JAVA exit /b 0
if not defined TRY exit /b 0
if not exist "%TRY%" exit /b 0
set "VERSION="
for %%t in ("%TRY%") do set "RELEASE=%%~dpt..\release"
if not exist "%RELEASE%" goto ask
for /f "usebackq tokens=1,2 delims==" %%a in ("%RELEASE%") do if "%%a"=="JAVA_VERSION" set "VERSION=%%~b"
if defined VERSION goto major
:ask
set "ANSWER=%TEMP%\kaoping-java-%RANDOM%.txt"
"%TRY%" -version >"%ANSWER%" 2>&1
for /f "usebackq tokens=2,3" %%a in ("%ANSWER%") do if "%%a"=="version" set "VERSION=%%~b"
del "%ANSWER%" 2>nul
if not defined VERSION exit /b 0
:major
set "MAJOR=0"
for /f "tokens=1,2 delims=.-+_" %%a in ("%VERSION%") do (
  set "MAJOR=%%a"
  if "%%a"=="1" set "MAJOR=%%b"
)
if %MAJOR% GEQ 17 set "JAVA=%TRY%"
if not defined JAVA set "FOUND=%VERSION%"
exit /b 0

:end
if defined CODEPAGE chcp %CODEPAGE% >nul
exit /b %CODE%

:say
if "%PROBLEM%"=="java" echo 没有找到 Java：请安装 JDK 17 或更高版本（如 Eclipse Temurin 17、毕昇 JDK 17、龙井 17）后再运行。>&2
if "%PROBLEM%"=="java" echo 已经安装的，请把它的 bin 文件夹加入 PATH，或把 JAVA_HOME 设为它的文件夹。>&2
if "%PROBLEM%"=="java" echo No Java found: install JDK 17 or newer and put its bin folder on PATH, or set JAVA_HOME.>&2
if "%PROBLEM%"=="old" echo Java 版本太旧：找到的是 Java %FOUND%，请安装 JDK 17 或更高版本后再运行。>&2
if "%PROBLEM%"=="old" echo Java is too old: found Java %FOUND%, but 17 or newer is needed.>&2
if "%PROBLEM%"=="build" echo 程序还没有构建：请在本文件夹中运行 mvn -q -B -DskipTests package（需要 JDK 17、Maven 3.8 和网络，第一次约需几分钟）。>&2
if "%PROBLEM%"=="build" echo Not built yet: run mvn -q -B -DskipTests package in this folder; it needs JDK 17, Maven 3.8 and a network, and takes a few minutes the first time.>&2
if not defined FIRST pause
if defined FIRST if exist "%FIRST%" pause
if defined CODEPAGE chcp %CODEPAGE% >nul
exit /b 70
